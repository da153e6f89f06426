"""Problems of the description, with what its author has to do about each."""

from dataclasses import dataclass

#: How many of the operations that a component is part of are named.
SHOWN = 3


@dataclass(frozen=True, order=True)
class Problem:
    """One problem to fix.

    Attributes:
        file: The file that holds it, relative to ``folder``.
        subject: The operation, component or line in question.
        what: What is wrong.
        remedy: What to do about it.
        rule: The rule's name; tests and readers look it up by this.
        folder: Where the file is, relative to the repository's root.
        operations: The operations that a component is part of, where the subject is one.
    """

    file: str
    subject: str
    what: str
    remedy: str
    rule: str
    folder: str = "spec"
    operations: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return one line: place, subject, problem, remedy."""
        shown = [*self.operations[:SHOWN], *(["..."] if len(self.operations) > SHOWN else [])]
        part_of = f" (part of {', '.join(shown)})" if shown else ""
        subject = f" {self.subject}:" if self.subject else ""
        return f"{self.folder}/{self.file}:{subject} {self.what}. {self.remedy}. [{self.rule}]{part_of}"


class DescriptionError(Exception):
    """The description cannot be used as it is; has every problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        """Take the problems, in any order and with duplicates."""
        self.problems = sorted(set(problems))
        noun = "problem" if len(self.problems) == 1 else "problems"
        super().__init__("\n".join([*map(str, self.problems), f"{len(self.problems)} {noun} in the description."]))

"""What is wrong with the description, said so that its author can put it right."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend.

    Attributes:
        file: The file of spec/ that holds it, relative to spec/.
        subject: The operation, component or line in question.
        what: What is wrong.
        remedy: What to do about it.
        rule: The rule's name; tests and readers look it up by this.
    """

    file: str
    subject: str
    what: str
    remedy: str
    rule: str

    def __str__(self) -> str:
        subject = f" {self.subject}:" if self.subject else ""
        return f"spec/{self.file}:{subject} {self.what}. {self.remedy}. [{self.rule}]"


class DescriptionError(Exception):
    """The description cannot be used as it is; holds every problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        noun = "problem" if len(self.problems) == 1 else "problems"
        super().__init__("\n".join([*map(str, self.problems), f"{len(self.problems)} {noun} in the description."]))

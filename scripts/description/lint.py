"""Holds the description to what the generator needs, which drops or breaks without a word what it does not like.

Every rule is a function from a description to the problems it finds; none depends on another having passed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from . import (
    lint_absence,
    lint_client,
    lint_evidence,
    lint_examples,
    lint_extensions,
    lint_facts,
    lint_idempotency,
    lint_limits,
    lint_names,
    lint_operations,
    lint_project,
    lint_publication,
    lint_references,
    lint_requests,
    lint_schemas,
)
from .bundle import Description
from .changelog import changelog_problems
from .example_calls import described_arguments
from .problems import Problem
from .validate import validate

Rule = Callable[[Description], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    *lint_operations.RULES,
    *lint_idempotency.RULES,
    *lint_requests.RULES,
    *lint_schemas.RULES,
    *lint_names.RULES,
    *lint_references.RULES,
    *lint_extensions.RULES,
    *lint_absence.RULES,
    *lint_limits.RULES,
    *lint_examples.RULES,
    *lint_client.RULES,
    *lint_publication.RULES,
    *lint_facts.RULES,
)


def lint(description: Description, spec: Path, *, unfinished: bool = False) -> list[Problem]:
    """Every problem of the description, sorted by file.

    Args:
        description: What ``bundle.load`` read.
        spec: The folder it was read from; holds the generator's settings, and is in the repository's root.
        unfinished: Do not report work in progress: components that nothing uses yet, missing handlers and
            example calls, and what scripts/new-endpoint left to do.
    """
    problems = [problem for check in checks(description, spec, unfinished=unfinished) for problem in check]
    return sorted(set(_with_users(problems, description)))


def checks(description: Description, spec: Path, *, unfinished: bool = False) -> Iterator[Iterator[Problem]]:
    """Yield the problems of one rule after the other, those first that are found quickly; arguments as of ``lint``."""
    yield from (rule(description) for rule in RULES)
    yield lint_requests.unsupported_contents(description, content_type_overrides(spec))
    if not unfinished:
        yield lint_references.unused_components(description)
        yield lint_references.unwritten_words(description)
        yield lint_project.project_problems(description, spec.parent)
        yield changelog_problems(description, spec)
    both = [description, *([description.without_overlay()] if description.overlay["actions"] else [])]
    if any(any(lint_references.references_exist(one)) for one in both):
        return  # What is below follows references, and would only repeat the problems of those that lead nowhere.
    for one in both:
        yield lint_examples.described_members(one, spec.parent)
    yield described_arguments(description, spec.parent)
    if not unfinished:
        yield lint_evidence.evidence_problems(description, spec)
    for one in both:
        yield lint_examples.examples_fit(one)
        yield validate(one)


def _with_users(problems: list[Problem], description: Description) -> Iterator[Problem]:
    """Add to the problems of components the operations that use them."""
    users = lint_references.users(description) if problems else {}
    for problem in problems:
        component = re.match(r"\w+/[^. ]+", problem.subject)
        yield replace(problem, operations=tuple(users.get(component[0], ()))) if component else problem


def content_type_overrides(spec: Path) -> dict[str, str]:
    """Return the content types that generator.yaml replaces by another."""
    path = spec / "generator.yaml"
    settings = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else None
    return dict((settings or {}).get("content_type_overrides") or {})

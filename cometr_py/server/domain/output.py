"""What an experiment printed, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, func, select, tuple_

from cometr_py.server.storage.tables import output_lines

_LAST_POSITION = 2**63 - 1
#: Lines that one part of an output has at most.
_ROWS = 5_000


@dataclass(frozen=True)
class PrintedLine:
    """A line of output, or a piece of one.

    Attributes:
        stderr: None if the client does not tell the streams apart.
        timestamp: Milliseconds since the epoch, if the client sends it.
        replaces: Position of the line that this one replaces, if any.
    """

    position: int
    text: str
    stderr: bool | None
    timestamp: int | None
    replaces: int | None = None


def output_of(connection: Connection, experiment_id: int) -> str:
    """Return everything that the experiment printed."""
    query = (
        select(output_lines.c.text)
        .where(output_lines.c.experiment_id == experiment_id)
        .order_by(output_lines.c.position, output_lines.c.id)
    )
    return "".join(connection.execute(query).scalars())


def output_page(
    connection: Connection, experiment_id: int, after: tuple[int, int] | None, length: int
) -> tuple[str, tuple[int, int] | None]:
    """Return a part of what the experiment printed, and where to continue; None at the end.

    Args:
        connection: The transaction.
        experiment_id: The experiment.
        after: Where the last part ended; None begins.
        length: About how many characters the part has.
    """
    columns = output_lines.c
    query = select(columns.position, columns.id, columns.text).where(columns.experiment_id == experiment_id)
    if after is not None:
        query = query.where(tuple_(columns.position, columns.id) > after)
    found: list[str] = []
    last: tuple[int, int] | None = None
    for position, number, text in connection.execute(query.order_by(columns.position, columns.id).limit(_ROWS)):
        found.append(text)
        last = (position, number)
        length -= len(text)
        if length <= 0:
            break
    return "".join(found), last


def add_output(connection: Connection, experiment_id: int, lines: Sequence[PrintedLine], context: str | None) -> None:
    """Add lines to the output; repeated ones are stored once, and replaced ones are removed."""
    replaced = {line.replaces for line in lines if line.replaces is not None}
    if replaced:
        columns = output_lines.c
        connection.execute(
            delete(output_lines).where(columns.experiment_id == experiment_id, columns.position.in_(replaced))
        )
    rows = [
        {
            "experiment_id": experiment_id,
            "position": line.position,
            "stderr": line.stderr,
            "text": line.text,
            "timestamp": line.timestamp,
            "context": context,
        }
        for line in _placed(connection, experiment_id, lines)
    ]
    if rows:
        connection.execute(output_lines.insert(), rows)


def next_position(connection: Connection, experiment_id: int) -> int:
    """Return the position after the last line."""
    query = select(func.max(output_lines.c.position)).where(output_lines.c.experiment_id == experiment_id)
    last: int | None = connection.execute(query).scalar()
    return 0 if last is None else last + 1


def _placed(connection: Connection, experiment_id: int, lines: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
    """Return the lines that are not stored yet, after all others if their positions are taken.

    A line with a timestamp that equals a stored one was sent again. A position that another line has means that a
    client has started to count anew, as uploads of archives and the R client do.
    """
    lines = [replace(line, replaces=None) for line in lines]
    if not lines:
        return []
    columns = output_lines.c
    query = select(columns.position, columns.text, columns.stderr, columns.timestamp).where(
        columns.experiment_id == experiment_id,
        columns.position.between(min(line.position for line in lines), max(line.position for line in lines)),
    )
    stored = {PrintedLine(*row) for row in connection.execute(query)}
    new = [line for line in lines if line.timestamp is None or line not in stored]
    taken = {line.position for line in stored}
    if not any(line.position in taken for line in new):
        return new
    shift = next_position(connection, experiment_id) - min(line.position for line in new)
    return [replace(line, position=min(line.position + shift, _LAST_POSITION)) for line in new]

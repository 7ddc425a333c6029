"""Goals in a file of their own: one sentence a line, ``#`` begins a comment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mesomap.errors import GoalError, InputError, nearest_names
from mesomap.planning.plan import Plan
from mesomap.protocol.goal import Goal, parse_goal
from mesomap.simulation.goals import check_goal

LARGEST_BYTES = 250_000
REMEDY = "give a text file with one goal a line"


@dataclass(frozen=True)
class GoalLine:
    """A sentence and where it stands in its file, from 1."""

    path: Path
    line: int
    column: int
    text: str


def read_goal_lines(path: Path) -> tuple[GoalLine, ...]:
    """The sentences of a file in UTF-8, without comments and empty lines.

    Raises InputError for a file that cannot be read or holds no sentence.
    """
    try:
        if path.exists() and not path.is_file():
            raise InputError(f"{path}: is not a plain file; {REMEDY}")
        content = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; {REMEDY}") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({getattr(error, 'strerror', error)}); {REMEDY}") from None
    if len(content) > LARGEST_BYTES:
        raise InputError(f"{path}: has {len(content)} bytes; a file of goals has at most {LARGEST_BYTES}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(
            f"{path}:{line}:1 byte {error.start} is not UTF-8; save the file as plain text in UTF-8"
        ) from None
    found = []
    for number, whole in enumerate(text.splitlines(), 1):
        sentence = whole.partition("#")[0].rstrip()
        if sentence.strip():
            indent = len(sentence) - len(sentence.lstrip())
            found.append(GoalLine(path, number, indent + 1, sentence[indent:]))
    if not found:
        raise InputError(f"{path}: holds no goal; write one a line, such as 'forehead: D95 >= 0.3 Rx'")
    return tuple(found)


def goals_for_plan(lines: tuple[GoalLine, ...], plan: Plan) -> tuple[Goal, ...]:
    """The goals of ``lines``, which ``plan`` can be asked. Raises InputError with every fault, a line each as
    ``file:line:column``."""
    goals: list[Goal] = []
    faults: list[str] = []
    for one in lines:
        try:
            goal = parse_goal(one.text)
            check_goal(goal, plan)
            _check_region(goal, plan)
        except GoalError as error:
            place = f"{one.path}:{one.line}:{one.column + error.column - 1}"
            faults.append(f"{place} goal {error.sentence}: {error.words}")
            continue
        goals.append(goal)
    if faults:
        raise InputError("\n".join(faults))
    return tuple(goals)


def _check_region(goal: Goal, plan: Plan) -> None:
    """A region that the plan does not treat leaves its goal unanswered; one that does not exist is a slip."""
    atlas = plan.atlas
    known = {"total", *(target.region for target in plan.targets), *(target.label for target in plan.targets)}
    known |= {name for label in atlas.regions for name in (label, label.partition(".")[0])}
    if goal.region not in known and atlas.lacks(goal.region) is None:
        words = f"region {goal.region!r} is not in this atlas; {nearest_names(goal.region, known)}"
        raise goal.fault(goal.region_column, words)

"""What was found for a goal, for the terminal."""

from __future__ import annotations

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.page_text import PageColumn, PageTable
from mesomap.protocol.goal import UNITS
from mesomap.simulation.goals import EXACT
from mesomap.whatif.solve import Solution, Trial


def solve_table(solution: Solution, catalogue: Catalogue = ENGLISH) -> PageTable:
    """The protocol as it is, what comes nearest to the goal, what meets it, and in words what that means."""
    text = catalogue.text
    named: list[tuple[str, Trial | None]] = [(text("as the protocol says"), solution.prescribed)]
    if solution.met is None:
        named += [(text("nearest below"), solution.below), (text("nearest above"), solution.above)]
        named.append((text("with other volumes per point"), solution.exact))
    elif solution.met is not solution.prescribed:
        named.append((text("meets the goal"), solution.met))
    rows = tuple(
        (name, _values(trial, solution), float(trial.points), trial.value) for name, trial in named if trial is not None
    )
    units = UNITS[solution.goal.metric]
    unit = solution.goal.unit or (units[0] if len(units) == 1 else "")
    columns = (
        PageColumn(""),
        PageColumn(solution.key),
        PageColumn(text("points"), digits=0),
        PageColumn(text("value"), unit),
    )
    title = f"{solution.protocol.title}{catalogue.colon}{solution.goal.text}"
    return PageTable(title, columns, rows, verdict(solution, catalogue))


def verdict(solution: Solution, catalogue: Catalogue = ENGLISH) -> str:
    """Whether the goal is met and how, or why it is not, in one sentence."""
    text, found = catalogue.text, solution.met or solution.exact
    if found is solution.prescribed:
        return text("The protocol meets the goal as it is.")
    if solution.met is not None:
        return text("Met with {settings}.", settings=", ".join(solution.met.settings))
    if solution.exact is not None and solution.factor is not None:
        return text(
            "The number of points is whole; the goal is met by {change} % in the volume per point: {settings}.",
            change=f"{100.0 * (solution.factor - 1.0):+.2g}",
            settings=", ".join(solution.exact.settings),
        )
    low, high = solution.ends
    least, most = (None if trial is None else trial.value for trial in (solution.lowest, solution.highest))
    if least is None or most is None:
        return text("Not met: from {low} to {high} of {key} there is no plan.", low=low, high=high, key=solution.key)
    if most - least <= EXACT * max(1.0, most):
        return text(
            "Not met: {key} makes no difference, the value is {value} from {low} to {high}.",
            key=solution.key,
            value=f"{most:.4g}",
            low=low,
            high=high,
        )
    if solution.below is not None and solution.above is not None and solution.goal.comparison == "==":
        return text("Not met: nothing between the nearest two can be reached with {key}.", key=solution.key)
    return text(
        "Not met: from {low} to {high} of {key} the value goes from {least} to {most}.",
        low=low,
        high=high,
        key=solution.key,
        least=f"{least:.4g}",
        most=f"{most:.4g}",
    )


def _values(trial: Trial, solution: Solution) -> str:
    """The values of what is changed: one, or those of several steps."""
    values = dict(entry.split("=", 1) for entry in trial.settings)
    return ", ".join(values.get(key, own) for key, own in zip(solution.keys, solution.own, strict=True))

"""report.html of a batch: what came out, as distributions, small maps and failures, in one file that needs no network."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import mesomap
from mesomap.batch.index import Index
from mesomap.batch.jobs import Job, OwnSkin
from mesomap.batch.manifest import read_manifest
from mesomap.batch.report_map import PlanMap, plan_map
from mesomap.batch.report_shapes import histogram, scatter
from mesomap.batch.results import CSV
from mesomap.batch.work import plan_job
from mesomap.errors import InputError, MesomapError, OutputError
from mesomap.output.words import DISCLAIMER

if TYPE_CHECKING:
    import pandas

REPORT = "report.html"
FIGURES = (
    ("points", "injections", True),
    ("volume_ml", "mL injected", False),
    ("containers", "containers", True),
    ("session_p50_min", "minutes", False),
)
"""Columns that are shown, what they are called, and whether they are whole numbers."""
WRONG = (("goals_missed", "goal missed"), ("findings_warning", "warning"), ("findings_error", "error"))
"""Columns of what is amiss with a job, and what the jobs that have it are called."""
ASKED = ("protocol", "regions", "set", "setting", "sessions", "times", "assistant", "prices")
"""Columns that say together what was asked for, whatever the body and the seed."""
MOST_REASONS, MOST_LINES, MOST_SECTIONS = 40, 400, 40
MAPS_EACH, MOST_MAPS, EDGE_MM, MAP_PX = 5, 60, 4.0, 200
BARS_MM, LEAST_BAR_PX = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000), 24
SPREAD, FEW = (0.05, 0.5, 0.95), 20
"""Percentiles of many jobs; of fewer than so many the least and the most are told."""
STYLE = """
:root { color-scheme: light; --ink: #23262b; --grey: #6b7178; --rule: #d9dce0; --women: #b0403a; --men: #20618f; --bar: #5b7f95 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 32px 28px 48px; max-width: 1160px; color: var(--ink); background: #fff;
  font: 15px/1.5 "DejaVu Sans", "Helvetica Neue", Arial, sans-serif }
h1 { font-size: 27px; margin: 0 0 4px } h2 { font-size: 19px; margin: 40px 0 2px } p { margin: 2px 0 12px }
a { color: inherit } .grey, figcaption { color: var(--grey) } figcaption { font-size: 12px; line-height: 1.35 }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 13px; margin: 14px 0 }
th, td { text-align: left; padding: 5px 0 5px 12px; border-bottom: 1px solid var(--rule); vertical-align: top }
td:first-child, th:first-child { padding-left: 0 } td small { display: block; color: var(--grey); font-size: 12px }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
figure { margin: 0 } svg { display: block; max-width: 100% } svg text { font-family: inherit }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 14px 22px; margin: 10px 0 16px }
.maps { display: flex; flex-wrap: wrap; gap: 18px 22px; margin: 10px 0 16px } figcaption { max-width: 200px; margin-top: 4px }
.chart { width: 100% } .bar { display: inline-block; height: 4px; background: var(--ink); vertical-align: middle }
.title { font-size: 12px; fill: var(--ink) } .tick { font-size: 10px; fill: var(--grey) }
.axis, .rule { stroke: var(--rule) } .bars rect { fill: var(--bar) } .median { stroke: var(--ink); stroke-dasharray: 3 2 }
circle.female { fill: var(--women); fill-opacity: 0.55 } circle.male { fill: #fff; fill-opacity: 0.4; stroke: var(--men) }
.zone { fill: #8a9098; fill-opacity: 0.14; stroke: #8a9098; stroke-width: 0.7; stroke-dasharray: 2 1.5 }
.women { color: var(--women) } .men { color: var(--men) }
@page { margin: 14mm }
@media print { body { padding: 0 } h2, .grey { break-after: avoid } figure, tr { break-inside: avoid }
  .charts { grid-template-columns: repeat(2, 1fr) } }
"""


def write_report(folder: str | Path) -> Path:
    """Write report.html into the ``folder`` of a batch, and say where. Raises InputError where it holds no batch, or none of its
    jobs has ended; OutputError where it cannot be written."""
    folder = Path(folder)
    with Index(folder) as index:
        counts = index.counts()
        title, source = index.value("title") or folder.name, index.value("manifest")
        rows = list(index.rows())
    if not rows:
        raise InputError(f"{folder}: none of its {counts['waiting']} jobs has ended; run mesomap batch first")
    text = _page(title, counts, _totals(rows), *_jobs(source))
    fresh, path = folder / f".{REPORT}.part", folder / REPORT
    try:
        fresh.write_text(text, encoding="utf-8")
        os.replace(fresh, path)
    except OSError as error:
        raise OutputError(f"{path}: could not be written ({error.strerror})") from None
    finally:
        fresh.unlink(missing_ok=True)
    return path


@dataclass(frozen=True, eq=False)
class Group:
    """The jobs that ask for the same on other bodies: ``done`` with their totals, and how many ``failed``; ``narrowed`` says in
    words what is asked besides the ``protocol``."""

    protocol: str
    narrowed: str
    done: pandas.DataFrame
    failed: int


def _totals(rows: Sequence[dict[str, Any]]) -> pandas.DataFrame:
    """A row a job, failed ones among them."""
    import pandas

    from mesomap.batch.columns import COLUMNS

    return pandas.DataFrame([row for row in rows if row["part"] == "total"], columns=[c.name for c in COLUMNS])


def _groups(totals: pandas.DataFrame) -> list[Group]:
    asked = totals[list(ASKED)].astype(object).where(totals[list(ASKED)].notna(), "")
    found = []
    for _, rows in totals.groupby([asked[name] for name in ASKED], sort=False):
        first = asked.loc[rows.index[0]]
        done = rows[rows.status == "done"]
        found.append(Group(str(first.protocol), _narrowed(first), done, len(rows) - len(done)))
    return found


def _narrowed(asked: pandas.Series[Any]) -> str:
    """What is asked for besides the protocol, in words."""
    words = {
        "regions": f"only {str(asked.regions).replace(';', ', ')}",
        "set": str(asked["set"]).replace(";", ", "),
        "setting": f"setting {asked.setting}",
        "sessions": f"{asked.sessions} sessions",
        "times": f"times {asked.times}",
        "assistant": "with an assistant" if asked.assistant == "true" else "without an assistant",
        "prices": f"prices {asked.prices}",
    }
    return "; ".join(text for name, text in words.items() if asked[name] not in ("", 1))


def _jobs(source: str | None) -> tuple[dict[str, Job], str]:
    """The jobs of the manifest by their key; or none, and why."""
    try:
        return {job.key: job for job in read_manifest(source or "").jobs}, ""
    except MesomapError as error:
        return {}, str(error).splitlines()[0]


def _page(title: str, counts: dict[str, int], totals: pandas.DataFrame, jobs: dict[str, Job], why: str) -> str:
    failed = f"{counts['failed']:,} failed"
    told = f"{sum(counts.values()):,} jobs: {counts['done']:,} done, "
    told += f'<a href="#failures">{failed}</a>' if counts["failed"] else failed
    told += f", {counts['waiting']:,} waiting" if counts["waiting"] else ""
    groups = _groups(totals)
    drawn = [group for group in groups if len(group.done)][:MOST_SECTIONS]
    each = max(min(MAPS_EACH, MOST_MAPS // max(len(drawn), 1)), 1)
    more = len(groups) - len(drawn) - sum(not len(group.done) for group in groups)
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="grey">{told}. Made by mesomap {mesomap.__version__}. {escape(DISCLAIMER)}</p>',
        _summary(groups),
        *(part for group in drawn for part in _section(group, jobs, each)),
        f'<p class="grey">and {more:,} groups more, in {CSV}</p>' if more else "",
        f'<p class="grey">There are no maps: {escape(why)}</p>' if why else "",
        _failures(totals[totals.status == "failed"]),
    ]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n" + "\n".join(filter(None, parts)) + "\n</body>\n</html>\n"
    )


def _summary(groups: Sequence[Group]) -> str:
    heads = ["jobs", *(words for _, words, _ in FIGURES), *(words for _, words in WRONG), "failed"]
    lines = []
    for group in groups[:MOST_LINES]:
        cells = [f"{len(group.done):,}", *(_spread(group.done[column], whole) for column, _, whole in FIGURES)]
        cells += [f"{(group.done[column].astype(float) > 0).sum():,}" for column, _ in WRONG] + [f"{group.failed:,}"]
        name = escape(group.protocol) + (f"<small>{escape(group.narrowed)}</small>" if group.narrowed else "")
        figures = "".join(f'<td class="number">{cell}</td>' for cell in cells)
        lines.append(f"<tr><td>{name}</td>{figures}</tr>")
    more = f" Of {len(groups):,} groups the first {MOST_LINES}." if len(groups) > MOST_LINES else ""
    return (
        '<div class="wide"><table><thead><tr><th>protocol</th>'
        + "".join(f'<th class="number">{words}</th>' for words in heads)
        + f"</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
        '<p class="grey">Median of the jobs that are done (the dashed line below), in brackets the 5th to the 95th percentile, of '
        f"fewer than {FEW} jobs the least and the most. mL that leave the needle; minutes of the median visit of a job. Last, how "
        f"many jobs miss a goal, have a warning or an error among their findings, and could not be done.{more}</p>"
    )


def _spread(values: pandas.Series[Any], whole: bool) -> str:
    known = values.dropna().to_numpy(dtype=float)
    if not len(known):
        return "unknown" if len(values) else "-"
    shares = SPREAD if len(known) >= FEW else (0.0, 0.5, 1.0)
    found = np.quantile(known, shares, method="nearest" if whole else "linear")
    low, middle, high = (f"{value:,.{0 if whole else 1}f}" for value in found)
    return middle if low == high else f"{middle} ({low} to {high})"


def _section(group: Group, jobs: dict[str, Job], each: int) -> Iterator[str]:
    maps, done = _drawn(group.done, jobs, each), group.done
    title = maps[0].shown.plan.protocol.title if maps else group.protocol
    told = [group.protocol] if maps else []
    told += [f"version {', '.join(sorted(set(done.protocol_version)))}", ", ".join(sorted(set(done.protocol_status)))]
    told += [group.narrowed] if group.narrowed else []
    yield f"<h2>{escape(title)}</h2>"
    yield f'<p class="grey">{escape("; ".join(told))}</p>'
    known = {column: done[done[column].notna()] for column, _, _ in FIGURES}
    yield _charts(
        histogram(known[column][column].to_numpy(dtype=float), words, whole)
        for column, words, whole in FIGURES
        if len(known[column])
    )
    bodies = done[done.bmi.notna()]
    if bodies.bmi.nunique() > 2:
        sexes = " and ".join(
            f'<span class="{words}">{mark} {words}</span>'
            for sex, words, mark in (("female", "women", "\u25cf"), ("male", "men", "\u25cb"))
            if (bodies.sex == sex).any()
        )
        yield f'<p class="grey">Over body mass index, kg/m\u00b2: {sexes}</p>'
        yield _charts(
            scatter(part.bmi.to_numpy(dtype=float), part[column].to_numpy(dtype=float), list(part.sex), words, whole)
            for column, words, whole in FIGURES
            if len(part := bodies[bodies[column].notna()])
        )
    yield _maps(maps)


@dataclass(frozen=True, eq=False)
class _Drawn:
    """A job and its map; ``row`` holds its totals."""

    shown: PlanMap
    job: Job
    row: Any


def _drawn(done: pandas.DataFrame, jobs: dict[str, Job], each: int) -> list[_Drawn]:
    """Some jobs, from the least to the most injections."""
    ordered = done[done.key.isin(list(jobs))].sort_values(["points", "job"], kind="stable")
    maps: list[_Drawn] = []
    if len(ordered):
        rows = np.unique(np.linspace(0, len(ordered) - 1, each).round().astype(int))
        for row in ordered.iloc[rows].itertuples():
            job = jobs[str(row.key)]
            with contextlib.suppress(MesomapError):  # a file of its own has gone since
                maps.append(_Drawn(plan_map(plan_job(job)), job, row))
    return maps


def _maps(maps: Sequence[_Drawn]) -> str:
    """The maps, all at one scale."""
    if not maps:
        return ""
    half = np.max([one.shown.half_mm for one in maps], axis=0) + EDGE_MM
    scale = MAP_PX / (2.0 * float(half.max()))
    drawings = [one.shown.svg(scale, half) for one in maps]
    figures = "".join(
        f"<figure>{drawing}<figcaption>job {one.row.job}<br>{_who(one.job)}<br>"
        f"{one.row.points:.0f} injections, {one.row.volume_ml:.1f} mL</figcaption></figure>"
        for drawing, one in zip(drawings, maps, strict=True)
    )
    alike = len({one.row.points for one in maps}) == 1
    bar_mm = next(mm for mm in BARS_MM if mm * scale >= LEAST_BAR_PX)
    told = "Some of the jobs" if alike else "From the fewest to the most injections"
    told += f', all at one scale: <span class="bar" style="width:{bar_mm * scale:.1f}px"></span> {bar_mm} mm'
    colours = {title: colour for one in maps for title, colour in one.shown.colours().items()}
    if len(colours) > 1:
        told += "; " + ", ".join(
            f'<span style="color:{colour}">\u25cf</span> {escape(title)}' for title, colour in colours.items()
        )
    told += "; closed zones grey" if any('class="zone"' in drawing for drawing in drawings) else ""
    told += f"; {maps[0].shown.left_out}" if maps[0].shown.left_out else ""
    return f'<p class="grey">{told}</p><div class="maps">{figures}</div>'


def _who(job: Job) -> str:
    skin = job.skin
    if isinstance(skin, OwnSkin):
        return escape(Path(skin.surface).name)
    who = "woman" if skin.sex == "female" else "man"
    return f"{who}, {skin.age_years:g} years<br>{skin.height_cm:g} cm, BMI {skin.bmi:g}"


def _failures(failed: pandas.DataFrame) -> str:
    if not len(failed):
        return ""
    reasons = {str(words): rows for words, rows in failed.groupby("error")}
    lines = []
    for words, rows in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[1].job.min()))[:MOST_REASONS]:
        numbers = [str(number) for number in rows.job]
        some = ", ".join(numbers[:8]) + (" and more" if len(numbers) > 8 else "")
        protocols = ", ".join(dict.fromkeys(rows.protocol))
        cells = f"<td>{escape(words)}</td><td>{escape(protocols)}</td><td>{some}</td>"
        lines.append(f'<tr><td class="number">{len(rows):,}</td>{cells}</tr>')
    more = f'<p class="grey">and others, in {CSV}</p>' if len(reasons) > MOST_REASONS else ""
    heads = "<th>why</th><th>protocols</th><th>number in the manifest</th>"
    return (
        f'<h2 id="failures">Failures</h2><div class="wide"><table><thead><tr><th class="number">jobs</th>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></div>{more}"
    )


def _charts(drawn: Iterable[str]) -> str:
    return f'<div class="charts">{"".join(f"<figure>{one}</figure>" for one in drawn)}</div>'

"""report.html of a batch: what came out, as distributions, small maps and failures, in one file that needs no network."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import mesomap
from mesomap.batch.index import Index
from mesomap.batch.jobs import Job, OwnSkin
from mesomap.batch.manifest import read_manifest
from mesomap.batch.report_shapes import MAP_PX, PlanMap, histogram, plan_map, scatter
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
    ("containers", "containers opened", True),
    ("session_p50_min", "minutes, median visit", False),
)
"""Columns that are shown, what they are called, and whether they are whole numbers."""
MOST_REASONS = 40
MAPS_EACH, MOST_MAPS, EDGE_MM = 5, 40, 4.0
SPREAD = (0.05, 0.5, 0.95)
STYLE = """
:root { color-scheme: light; --ink: #23262b; --grey: #6b7178; --rule: #d9dce0; --women: #b0403a; --men: #20618f; --bar: #5b7f95 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 32px 28px 48px; max-width: 1160px; color: var(--ink); background: #fff;
  font: 15px/1.5 "DejaVu Sans", "Helvetica Neue", Arial, sans-serif }
h1 { font-size: 27px; margin: 0 0 4px } h2 { font-size: 19px; margin: 40px 0 2px } p { margin: 2px 0 12px }
.grey, figcaption { color: var(--grey) } figcaption { font-size: 12px; line-height: 1.35 }
table { border-collapse: collapse; width: 100%; font-size: 14px; margin: 14px 0 }
th, td { text-align: left; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--rule); vertical-align: top }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
.row { display: flex; flex-wrap: wrap; gap: 18px 22px; margin: 10px 0 16px } figure { margin: 0 }
svg { display: block; max-width: 100% } figcaption { max-width: 200px; margin-top: 4px } svg text { font-family: inherit }
.title { font-size: 12px; fill: var(--ink) } .tick { font-size: 10px; fill: var(--grey) }
.axis, .rule { stroke: var(--rule) } .bars rect { fill: var(--bar) } .median { stroke: var(--ink); stroke-dasharray: 3 2 }
circle.female { fill: var(--women); fill-opacity: 0.55 } circle.male { fill: var(--men); fill-opacity: 0.55 }
.women { color: var(--women) } .men { color: var(--men) }
@media print { body { padding: 0 } h2, figure { break-inside: avoid } }
"""


def write_report(folder: str | Path) -> Path:
    """Write report.html into the ``folder`` of a batch, and say where. Raises InputError where it holds no batch, or none of its
    jobs has ended; OutputError where it cannot be written."""
    folder = Path(folder)
    with Index(folder) as index:
        counts, failures = index.counts(), index.failures()
        title, source = index.value("title") or folder.name, index.value("manifest")
        rows = list(index.rows())
    if not rows:
        raise InputError(f"{folder}: none of its {counts['waiting']} jobs has ended; run mesomap batch first")
    text = _page(title, counts, failures, _totals(rows), *_jobs(source))
    fresh, path = folder / f".{REPORT}.part", folder / REPORT
    try:
        fresh.write_text(text, encoding="utf-8")
        os.replace(fresh, path)
    except OSError as error:
        raise OutputError(f"{path}: could not be written ({error.strerror})") from None
    finally:
        fresh.unlink(missing_ok=True)
    return path


def _totals(rows: Sequence[dict[str, Any]]) -> pandas.DataFrame:
    import pandas

    from mesomap.batch.columns import COLUMNS

    table = pandas.DataFrame([row for row in rows if row["part"] == "total"], columns=[c.name for c in COLUMNS])
    return table[table.status == "done"]


def _jobs(source: str | None) -> tuple[dict[str, Job], str]:
    """The jobs of the manifest by their key; or none, and why."""
    try:
        return {job.key: job for job in read_manifest(source or "").jobs}, ""
    except MesomapError as error:
        return {}, str(error).splitlines()[0]


def _page(
    title: str,
    counts: dict[str, int],
    failures: Sequence[tuple[int, str, str]],
    totals: pandas.DataFrame,
    jobs: dict[str, Job],
    why: str,
) -> str:
    told = f"{sum(counts.values()):,} jobs: {counts['done']:,} done, {counts['failed']:,} failed"
    told += f", {counts['waiting']:,} waiting" if counts["waiting"] else ""
    groups = [(str(name), group) for name, group in totals.groupby("protocol", sort=False)]
    each = max(min(MAPS_EACH, MOST_MAPS // max(len(groups), 1)), 1)
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="grey">{told}. Made by mesomap {mesomap.__version__}. {escape(DISCLAIMER)}</p>',
        _summary(groups),
        *(part for name, group in groups for part in _protocol(name, group, jobs, each)),
        f'<p class="grey">There are no maps: {escape(why)}</p>' if why else "",
        _failures(failures),
    ]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n" + "\n".join(filter(None, parts)) + "\n</body>\n</html>\n"
    )


def _summary(groups: Sequence[tuple[str, pandas.DataFrame]]) -> str:
    heads = "".join(f'<th class="number">{words}</th>' for _, words, _ in FIGURES)
    lines = []
    for name, group in groups:
        cells = "".join(f'<td class="number">{_spread(group[column], whole)}</td>' for column, _, whole in FIGURES)
        lines.append(f'<tr><td>{escape(name)}</td><td class="number">{len(group):,}</td>{cells}</tr>')
    return (
        f'<table><thead><tr><th>protocol</th><th class="number">jobs</th>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table>"
        '<p class="grey">Median (the dashed line below), in brackets the 5th to the 95th percentile.</p>'
    )


def _spread(values: pandas.Series[Any], whole: bool) -> str:
    known = values.dropna().to_numpy(dtype=float)
    if not len(known):
        return "unknown"
    low, middle, high = (f"{value:,.{0 if whole else 1}f}" for value in np.quantile(known, SPREAD))
    return middle if low == high else f"{middle} ({low} to {high})"


def _protocol(name: str, group: pandas.DataFrame, jobs: dict[str, Job], each: int) -> Iterator[str]:
    yield f"<h2>{escape(name)}</h2>"
    status = ", ".join(sorted(set(group.protocol_status)))
    yield f'<p class="grey">version {escape(", ".join(sorted(set(group.protocol_version))))}, {escape(status)}</p>'
    known = {column: group[group[column].notna()] for column, _, _ in FIGURES}
    drawn = [
        histogram(known[column][column].to_numpy(dtype=float), words, whole)
        for column, words, whole in FIGURES
        if len(known[column])
    ]
    yield _row(drawn)
    bodies = group[group.bmi.notna()]
    if bodies.bmi.nunique() > 2:
        over = [
            scatter(part.bmi.to_numpy(dtype=float), part[column].to_numpy(dtype=float), list(part.sex), words, whole)
            for column, words, whole in FIGURES
            if len(part := bodies[bodies[column].notna()])
        ]
        sexes = " and ".join(
            f'<span class="{css}">{words}</span>'
            for sex, css, words in (("female", "women", "women"), ("male", "men", "men"))
            if (bodies.sex == sex).any()
        )
        yield f'<p class="grey">Over body mass index, kg/m\u00b2: {sexes}</p>'
        yield _row(over)
    yield _maps(group, jobs, each)


def _maps(group: pandas.DataFrame, jobs: dict[str, Job], each: int) -> str:
    """Some jobs from the least to the most injections, all at one scale."""
    ordered = group[group.key.isin(list(jobs))].sort_values(["points", "job"], kind="stable")
    if not len(ordered):
        return ""
    rows = np.unique(np.linspace(0, len(ordered) - 1, each).round().astype(int))
    chosen = [(jobs[str(row.key)], row) for row in ordered.iloc[rows].itertuples()]
    maps: list[tuple[PlanMap, Job, Any]] = []
    for job, row in chosen:
        try:
            maps.append((plan_map(plan_job(job)), job, row))
        except MesomapError:  # a file of its own has gone since
            continue
    if not maps:
        return ""
    half = np.max([one.half_mm for one, _, _ in maps], axis=0) + EDGE_MM
    scale = MAP_PX / (2.0 * float(half.max()))
    figures = "".join(
        f"<figure>{one.svg(scale, half)}<figcaption>job {row.job}<br>{_who(job)}<br>"
        f"{row.points:.0f} injections, {row.volume_ml:.1f} mL</figcaption></figure>"
        for one, job, row in maps
    )
    left = "; left side only" if maps[0][0].one_sided else ""
    return f'<p class="grey">From the fewest to the most injections, all at one scale{left}</p><div class="row">{figures}</div>'


def _who(job: Job) -> str:
    skin = job.skin
    if isinstance(skin, OwnSkin):
        return escape(Path(skin.surface).name)
    who = "woman" if skin.sex == "female" else "man"
    return f"{who}, {skin.age_years:g} years<br>{skin.height_cm:g} cm, BMI {skin.bmi:g}"


def _failures(failures: Sequence[tuple[int, str, str]]) -> str:
    if not failures:
        return ""
    reasons: dict[str, list[int]] = {}
    for number, _, words in failures:
        reasons.setdefault(words, []).append(number)
    lines = []
    for words, numbers in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[1]))[:MOST_REASONS]:
        some = ", ".join(map(str, numbers[:8])) + (" and more" if len(numbers) > 8 else "")
        lines.append(f'<tr><td class="number">{len(numbers):,}</td><td>{escape(words)}</td><td>{some}</td></tr>')
    more = f'<p class="grey">and others, in {CSV}</p>' if len(reasons) > MOST_REASONS else ""
    return (
        '<h2>Failures</h2><table><thead><tr><th class="number">jobs</th><th>why</th><th>number in the manifest</th></tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table>{more}"
    )


def _row(drawn: Sequence[str]) -> str:
    return f'<div class="row">{"".join(f"<figure>{one}</figure>" for one in drawn)}</div>' if drawn else ""

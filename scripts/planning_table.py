"""How many points, millilitres and containers an abdomen and the backs of the thighs take, by body mass index and sex.

``python scripts/planning_table.py [-o FOLDER] [--bodies 2000] [--workers N]`` draws bodies at random, plans both protocols on each
of them as one batch, and writes planning-table.csv (5th, 50th and 95th percentile by sex and BMI), planning-table.jpg and, in
batch/, the table of every single job. Run again it goes on where it stopped. ``--draw FILE`` draws the picture of such a CSV only,
``--document docs/how-to/planning-table.md`` puts figures, picture and table into that page.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from mesomap import run_batch
from mesomap.batch.runner import Progress

BMI, STEP = (19.0, 32.0), 1.0
"""Range of the body model for women of usual height, kg/m2, and the width of a class."""
FIGURES = {"points": "injections", "volume_ml": "mL injected", "containers": "containers opened"}
ROWS = {
    "lipolysis-abdomen": "Lipolysis of the abdomen",
    "cellulite-thigh-buttock": "Cellulite, backs of both thighs",
}
COLOURS = {"female": "#b0403a", "male": "#20618f"}
WORDS = {"female": "women", "male": "men"}
DASHES = {"female": "-", "male": "--"}
INK, GREY, RULE = "#23262b", "#6b7178", "#d9dce0"
PERCENTILES = (0.05, 0.5, 0.95)

MANIFEST = """\
schema: mesomap-manifest/1
title: Planning table
protocols:
  - lipolysis-abdomen
  - protocol: cellulite-thigh-buttock
    set: ["steps.thigh-and-buttock.regions=[thigh-posterior]"]
bodies:
  - sample:
      count: {bodies}
      seed: 1
      age_years: {{low: 20, high: 65}}
      height_cm:
        female: {{mean: 165, sd: 6.5, low: 150, high: 182}}
        male: {{mean: 178, sd: 7, low: 162, high: 196}}
      bmi: {{low: {low}, high: {high}}}
"""


def run(folder: Path, bodies: int, workers: int | None) -> pandas.DataFrame:
    """Plan both protocols on ``bodies`` bodies; the totals of the jobs that could be done."""
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / "manifest.yaml"
    manifest.write_text(MANIFEST.format(bodies=bodies, low=BMI[0], high=BMI[1]), encoding="utf-8")
    shown = -1

    def show(state: Progress) -> None:
        nonlocal shown
        ended = 10 * (state.done + state.failed) // max(state.total, 1)
        if ended != shown:
            shown = ended
            print(f"{10 * ended} % of {state.total} jobs", file=sys.stderr, flush=True)

    result = run_batch(manifest, folder / "batch", workers=workers, progress=show)
    print(f"{result.done} jobs done, {result.failed} failed, {result.seconds:.0f} s")
    table = pandas.read_parquet(folder / "batch" / "results.parquet")
    for words, count in table[table.status == "failed"].error.str.split(":").str[-1].value_counts().head(3).items():
        print(f"{count} failed: {words.strip()}")
    return table[(table.part == "total") & (table.status == "done")]


def bands(totals: pandas.DataFrame) -> pandas.DataFrame:
    """Percentiles of each figure by protocol, sex and class of BMI; ``bmi`` is the middle of the class."""
    middle = BMI[0] + STEP * (((totals.bmi.clip(upper=BMI[1] - 1e-9) - BMI[0]) // STEP) + 0.5)
    parts = []
    for key, group in totals.groupby([totals.protocol, totals.sex, middle]):
        row: dict[str, object] = {**dict(zip(("protocol", "sex", "bmi"), key, strict=True)), "bodies": len(group)}
        for name in FIGURES:
            for share in PERCENTILES:
                row[f"{name}_p{100 * share:02.0f}"] = round(
                    float(group[name].quantile(share, interpolation="nearest")), 2
                )
        parts.append(row)
    return pandas.DataFrame(parts)


def draw(found: pandas.DataFrame, path: Path) -> None:
    """The picture: a row a protocol, a column a figure, women and men with their bands."""
    figure = Figure(figsize=(13.2, 8.4), dpi=150, facecolor="white")
    bodies = found[found.protocol == next(iter(ROWS))].bodies.sum()
    figure.text(
        0.045, 0.962, "What a session takes, by body mass index", fontsize=19, color=INK, weight="bold", va="center"
    )
    words = f"Median and band from the 5th to the 95th percentile over {bodies:,} random bodies, 20 to 65 years."
    figure.text(0.045, 0.925, words, fontsize=11.5, color=GREY, va="center")
    for row, (protocol, title) in enumerate(ROWS.items()):
        figure.text(0.045, 0.878 - 0.432 * row, title, fontsize=13.5, color=INK, weight="bold", va="center")
        for column, (name, unit) in enumerate(FIGURES.items()):
            axes = figure.add_axes((0.052 + 0.325 * column, 0.535 - 0.432 * row, 0.275, 0.282))
            curves(axes, found[found.protocol == protocol], name, unit, row == 1)
    figure.text(
        0.045,
        0.018,
        "Spacing, depth and volume as the protocols say (mesomap protocols show lipolysis-abdomen, cellulite-thigh-buttock); "
        "an educational and planning estimate.",
        fontsize=9.5,
        color=GREY,
        va="center",
    )
    figure.savefig(path, pil_kwargs={"quality": 90} if path.suffix == ".jpg" else None)


def curves(axes: Axes, found: pandas.DataFrame, name: str, unit: str, last: bool) -> None:
    """One figure of one protocol over BMI."""
    whole = name == "containers"
    ends = []
    for sex, colour in COLOURS.items():
        own = found[found.sex == sex].sort_values("bmi")
        bmi = own.bmi.to_numpy()
        low, middle, high = (own[f"{name}_p{100 * share:02.0f}"].to_numpy() for share in PERCENTILES)
        if whole:  # between two classes there is no half container
            bmi = np.append(bmi - STEP / 2, bmi[-1] + STEP / 2)
            low, middle, high = (np.append(values, values[-1]) for values in (low, middle, high))
        axes.fill_between(bmi, low, high, color=colour, alpha=0.16, linewidth=0, step="post" if whole else None)
        style = "steps-post" if whole else "default"
        axes.plot(bmi, middle, DASHES[sex], color=colour, linewidth=2.2, drawstyle=style)
        ends.append((float(middle[-1]), sex, float(bmi[-1])))
    top = float(found[f"{name}_p95"].max()) * 1.12
    axes.set_ylim(0, top)
    axes.set_xlim(BMI[0], BMI[1] + 2.6)
    heights = apart(sorted(ends), 0.075 * top)
    for (_, sex, bmi), height in zip(sorted(ends), heights, strict=True):
        axes.text(bmi + 0.25, height, WORDS[sex], color=COLOURS[sex], fontsize=10.5, va="center")
    axes.set_title(unit, loc="left", fontsize=11, color=INK, pad=7)
    axes.set_xticks(range(20, 33, 2))
    if whole:
        axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axes.tick_params(colors=GREY, labelsize=9.5, length=0)
    axes.grid(axis="y", color=RULE, linewidth=0.8)
    axes.set_axisbelow(True)
    for side, line in axes.spines.items():
        line.set_visible(side == "bottom")
        line.set_color(RULE)
    if last:
        axes.set_xlabel("body mass index, kg/m\u00b2", fontsize=10, color=GREY)


def apart(ends: Sequence[tuple[float, str, float]], least: float) -> list[float]:
    """Heights of labels at the ends of the two lines, ascending, ``least`` apart."""
    (first, _, _), (second, _, _) = ends
    more = max(least - (second - first), 0.0) / 2.0
    return [first - more, second + more]


def markdown(found: pandas.DataFrame) -> str:
    """The same as a table for a page, every second class."""
    lines = ["| protocol | BMI | sex | injections | mL | containers |", "|---|---|---|---|---|---|"]
    for protocol, title in ROWS.items():
        own = found[found.protocol == protocol].sort_values(["bmi", "sex"])
        for _, row in own[((own.bmi - BMI[0]) // STEP) % 3 == 0].iterrows():
            cells = [f"{row[f'{n}_p50']:.{d}f} ({row[f'{n}_p05']:.{d}f} to {row[f'{n}_p95']:.{d}f})" for n, d in
                     (("points", 0), ("volume_ml", 1), ("containers", 0))]  # fmt: skip
            low = row.bmi - STEP / 2
            lines.append(f"| {title} | {low:.0f} to {low + STEP:.0f} | {WORDS[row.sex]} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def document(found: pandas.DataFrame, folder: Path, page: Path) -> None:
    """Put figures, picture, table and the number of bodies of ``folder`` into a ``page`` and beside it."""
    for name in ("planning-table.csv", "planning-table.jpg"):
        shutil.copyfile(folder / name, page.with_name(name))
    text = page.read_text(encoding="utf-8")
    bodies = found[found.protocol == next(iter(ROWS))].bodies.sum()
    text = re.sub(r"on [\d,]+ bodies drawn", f"on {bodies:,} bodies drawn", text)
    text = re.sub(r"(?m)(^\|.*\n)+", lambda _: markdown(found) + "\n", text)
    page.write_text(text, encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("planning-table"), metavar="FOLDER")
    parser.add_argument("--bodies", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=None)
    parser.add_argument("--draw", type=Path, default=None, metavar="FILE")
    parser.add_argument(
        "--document", type=Path, default=None, metavar="PAGE", help="put the result into a page as well"
    )
    options = parser.parse_args()
    if options.draw is None:
        found = bands(run(options.output, options.bodies, options.workers))
        found.to_csv(options.output / "planning-table.csv", index=False)
    else:
        options.output.mkdir(parents=True, exist_ok=True)
        found = pandas.read_csv(options.draw)
    draw(found, options.output / "planning-table.jpg")
    if options.document is not None:
        document(found, options.output, options.document)
    print(markdown(found))


if __name__ == "__main__":
    main()

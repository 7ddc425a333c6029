"""Speed and evenness, as ratios against named peers in one run, and growth with size. Run with ``make bench``, which writes the
table of docs/background/speed.md.

Times are the best of a few repetitions after one that warms up. For the peers see bench_patterns.py, for
the evenness of every region bench_check.py.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_app import bench_app
from bench_batch import bench_batch, bench_kills
from bench_check import check_evenness
from bench_dose import bench_dose
from bench_patterns import bench_growth, bench_peers, best_time, draw_peers
from bench_program import bench_program, bench_triangles
from bench_table import PARTS, note, write_page
from bench_visit import bench_visit
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.atlas_library import load_atlas
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.planning.recent import forget
from mesomap.protocol.library import load_protocol
from mesomap.simulation.simulate import simulate

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from atlases import BODIES

JOBS_EACH, MOST_KILLED = 30, 60
"""Jobs of a batch a repetition, where all parts are run; most of one that is killed in many ways."""


def bench_atlases(repetitions: int) -> None:
    """One body with and without kept topology, in a process of its own, with some and with all of its parts; then 24, or 8 a
    repetition where those are fewer."""
    print("\nAtlases: a body, the regions and zones of a face protocol, all of them")
    code = (
        "import time; from mesomap.anatomy.atlas_library import load_atlas; import scipy.optimize, scipy.interpolate; "
        "start = time.perf_counter(); atlas = load_atlas('female', bmi=26); body = time.perf_counter(); "
        "[atlas.select(name) for name in ('forehead', 'cheek', 'chin')], atlas.select_zones('eye'), atlas.select_zones('lips');"
        "some = time.perf_counter(); list(atlas.regions.values()), list(atlas.zones.values()); every = time.perf_counter(); "
        "print(f'{body - start:6.2f} s {some - body:6.2f} s {every - some:6.2f} s')"
    )
    seconds: list[list[float]] = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "MESOMAP_CACHE_DIR": folder}
        for name in ("nothing kept", "topology kept"):
            done = subprocess.run(
                [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
            )
            print(f"  {name:26s} {done.stdout.rstrip()}")
            seconds.append([float(words) for words in done.stdout.split()[::2]])
    for what, cold, warm in zip(("body", "regions and zones of a face protocol", "all of them"), *seconds, strict=True):
        note("atlases", f"{what}, topology kept from before", warm, "s", cold, "with nothing kept")
    start = time.perf_counter()
    bodies = BODIES[:: max(3 // repetitions, 1)]
    for sex, age, bmi in bodies:
        atlas = load_atlas("female" if sex == "female" else "male", age=age, bmi=bmi)
        list(atlas.regions.values()), list(atlas.zones.values())
    whole = time.perf_counter() - start
    print(f"  {len(bodies)} bodies, all parts      {whole:6.2f} s")
    note("atlases", f"each of {len(bodies)} bodies with all parts", whole / len(bodies), "s")


def bench_run(repetitions: int) -> None:
    """Time of the stages of the main job."""
    print("\nThe stages of mesolift-face")
    atlas_s, atlas = best_time(lambda: load_atlas("female"), repetitions)
    print(f"  atlas      {atlas_s:6.3f} s")
    protocol = load_protocol("mesolift-face")

    def planned() -> Plan:
        forget(atlas.surface)  # else the points are those of the time before
        return make_plan(atlas, protocol)

    plan_s, plan = best_time(planned, repetitions)
    print(f"  plan       {plan_s:6.3f} s  {len(plan.points)} points")
    simulation_s, _ = best_time(lambda: simulate(plan), repetitions)
    print(f"  simulation {simulation_s:6.3f} s")
    whole = atlas_s + plan_s + simulation_s
    for stage, seconds in (("atlas", atlas_s), ("plan", plan_s), ("simulation", simulation_s)):
        note("run", f"{stage} of mesolift-face, {len(plan.points)} points", seconds, "s", whole, "all three")


def bench_patterns(atlas: Atlas, repetitions: int, picture: Path | None = None, check: bool = False) -> bool:
    """Patterns against peers and their growth, or what is asked for instead; whether every region is even enough."""
    if picture is not None:
        draw_peers(atlas, picture)
    if picture is None and not check:
        bench_peers(atlas, repetitions)
        bench_growth(atlas, repetitions)
    return check_evenness() if check else True


def parse() -> argparse.Namespace:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table; other parts in it are kept")
    parts = parser.add_subparsers(dest="part", title="parts", description="all run where none is named")
    parts.add_parser("run", help="the stages of the main job")
    parts.add_parser("program", help="every stage and output, cold and warm, and growth with triangles, in Markdown")
    parts.add_parser("atlases", help="atlases made and read back")
    parts.add_parser("dose", help="the dose map, its edits and metrics, and their growth")
    parts.add_parser("visit", help="10,000 days of a session, supply, course and orders, and their growth")
    parts.add_parser("app", help="the app in a browser, and with twenty clients at once")
    batch = parts.add_parser("batch", help="many jobs: rate, workers, memory; fails on a miss")
    batch.add_argument("--jobs", type=int, default=1000)
    batch.add_argument("--kills", action="store_true", help="instead: killed in many ways and run again")
    patterns = parts.add_parser("patterns", help="patterns against peers, and their growth")
    patterns.add_argument("--check", action="store_true", help="instead: evenness on every region; fails on a miss")
    patterns.add_argument("--picture", type=Path, metavar="FILE", help="instead: draw the methods side by side")
    return parser.parse_args()


def main() -> int:
    """Run what the command line asks for."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    asked = parse()
    if asked.part is None:
        return run_all(asked)
    met = run_part(asked)
    if asked.markdown is not None:
        write_page(asked.markdown)
    return int(not met)


def run_all(asked: argparse.Namespace) -> int:
    """Every part in a process of its own, so that none has the memory or the compiled code of another; the worst of their exit
    statuses."""
    options = ["--repetitions", str(asked.repetitions)]
    if asked.markdown is not None:
        options += ["--markdown", str(asked.markdown)]
    more = {"batch": ["--jobs", str(JOBS_EACH * asked.repetitions)]}
    command = [sys.executable, str(Path(__file__).resolve()), *options]
    return max(subprocess.run([*command, part, *more.get(part, [])], check=False).returncode for part in PARTS)


def run_part(asked: argparse.Namespace) -> bool:
    """Run one part; whether what was to be checked is as wanted."""
    if asked.part == "batch":
        return bench_kills(min(asked.jobs, MOST_KILLED)) if asked.kills else bench_batch(asked.jobs)
    atlas = load_atlas("female")
    if asked.part == "patterns":
        return bench_patterns(atlas, asked.repetitions, asked.picture, asked.check)
    if asked.part == "run":
        bench_run(asked.repetitions)
    elif asked.part == "program":
        bench_program()
        bench_triangles(atlas)
    elif asked.part == "atlases":
        bench_atlases(asked.repetitions)
    elif asked.part == "dose":
        bench_dose(atlas, asked.repetitions)
    elif asked.part == "visit":
        bench_visit(atlas, asked.repetitions)
    elif asked.part == "app":
        bench_app()
    return True


if __name__ == "__main__":
    sys.exit(main())

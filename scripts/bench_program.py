"""The whole program: every stage and every kind of output of a face and of a body, cold and warm, with memory, as one table of
Markdown; and its growth with the triangles of one's own surface.

Cold is a process of its own without anything kept from earlier ones (no compiled code, no topology); warm another with it; again
the second time within the same process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench_table import note
from mesomap.anatomy.atlas import Atlas
from mesomap.anatomy.own_surface import load_surface
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.library import load_protocol
from mesomap.simulation.simulate import simulate

PLANS = {"face": "mesolift-face", "body": "lipolysis-abdomen"}
OUTPUTS = (("csv,json", ("csv", "json")), ("png", ("png",)), ("html", ("html",)), ("pdf", ("pdf",)), ("glb", ("glb",)))
LANDMARKS = ("nasion", "pronasale", "gnathion", "trichion", "glabella", "exocanthion", "gonion", "zygion", "tragion")
FEWER, FINEST = 2, 3
"""How many times the triangles of a head are united, four to one, to begin with, and how many times then divided."""


def bench_program() -> None:
    """The table, and the growth."""
    print("\nThe whole program, seconds (MB: largest memory of the process)\n")
    print("| stage | face, cold | face, warm | face, again | body, cold | body, warm | body, again |")
    print("|---|---|---|---|---|---|---|")
    columns = {name: _measured(protocol) for name, protocol in PLANS.items()}
    stages = list(columns["face"][0]["first"])
    for stage in stages:
        cells = []
        for cold, warm in columns.values():
            cells += [f"{cold['first'][stage]:.2f}", f"{warm['first'][stage]:.2f}", f"{warm['again'][stage]:.2f}"]
        print(f"| {stage} | " + " | ".join(cells) + " |")
    sums = [(sum(c["first"].values()), sum(w["first"].values()), sum(w["again"].values())) for c, w in columns.values()]
    print("| all | " + " | ".join(f"{each:.2f}" for three in sums for each in three) + " |")
    print("| of the warm one | " + " | ".join(f"{each / three[1]:.2f}" for three in sums for each in three) + " |")
    for name, (cold, warm) in columns.items():
        for stage in stages:
            note("program", f"{name}: {stage}, warm", warm["first"][stage], "s", cold["first"][stage], "cold")
        whole = {key: sum(of[part].values()) for key, of, part in
                 (("cold", cold, "first"), ("warm", warm, "first"), ("again", warm, "again"))}  # fmt: skip
        note("program", f"{name}: all, warm", whole["warm"], "s", whole["cold"], "cold")
        note("program", f"{name}: all, again in the same process", whole["again"], "s", whole["warm"], "warm")
        note("program", f"{name}: largest memory, warm", warm["mb"], "MB", cold["mb"], "cold")
    print("| MB | " + " | ".join(f"{c['mb']:.0f} | {w['mb']:.0f} | -" for c, w in columns.values()) + " |")


def bench_triangles(atlas: Atlas) -> None:
    """A head as one's own surface, ever finer: time and memory by triangles."""
    import pyvista
    import trimesh

    print("\nYour own surface, ever finer: seconds\n")
    print("| triangles | read and lay regions | plan | simulate | all, of the coarsest | triangles, of the coarsest |")
    print("|---|---|---|---|---|---|")
    skin, protocol = atlas.surface, load_protocol("mesolift-face")
    above = skin.vertices_mm[:, 2] > atlas.landmark_mm("suprasternale")[2]
    shown = skin.faces[above[skin.faces].all(axis=1)]
    head = pyvista.PolyData.from_regular_faces(skin.vertices_mm, shown).clean().decimate(1.0 - 4.0**-FEWER)
    mesh = trimesh.Trimesh(head.points, head.regular_faces)
    marks = [name for mark in LANDMARKS for name in (mark, f"{mark}.left", f"{mark}.right") if name in atlas.landmarks]
    first: tuple[float, int] | None = None
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "marks.csv"
        written.write_text("".join(f"{name},{x},{y},{z}\n" for name in marks for x, y, z in [atlas.landmark_mm(name)]))
        for _ in range(FINEST + 1):
            path = Path(folder) / "head.ply"
            mesh.export(path)
            taken, own = _timed(lambda path=path: load_surface(path, written, units="mm"))
            planning, plan = _timed(lambda own=own: make_plan(own, protocol, regions=["forehead", "cheek"]))
            simulating, _ = _timed(lambda plan=plan: simulate(plan, seed=1))
            whole, count = taken + planning + simulating, len(mesh.faces)
            first = first or (whole, count)
            print(
                f"| {count} | {taken:.2f} | {planning:.2f} | {simulating:.2f} | {whole / first[0]:.1f} "
                f"| {count / first[1]:.0f} |",
                flush=True,
            )
            note("program", f"own surface of {count:,} triangles, {count / first[1]:.0f} times the coarsest", whole, "s",
                 first[0], "the coarsest")  # fmt: skip
            mesh = mesh.subdivide()


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def _measured(protocol: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a cold and a warm process say of themselves."""
    with tempfile.TemporaryDirectory() as kept:
        environment = {**os.environ, "MESOMAP_CACHE_DIR": f"{kept}/mesomap", "NUMBA_CACHE_DIR": f"{kept}/numba"}
        command = [sys.executable, str(Path(__file__).resolve()), protocol]
        told = [
            subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
            for _ in range(2)
        ]
    return json.loads(told[0]), json.loads(told[1])


def run_stages(protocol_id: str) -> dict[str, float]:
    """Seconds of each stage of one protocol on its own body, in order."""
    seconds: dict[str, float] = {}

    def stage(name: str, work: Callable[[], Any]) -> Any:
        seconds[name], made = _timed(work)
        return made

    def imported() -> Any:
        import mesomap
        from mesomap.output.files import write_results

        return mesomap.load_atlas, write_results

    load_atlas, write_results = stage("import", imported)
    protocol = stage("protocol", lambda: load_protocol(protocol_id))
    body = protocol.body
    atlas = stage(
        "atlas",
        lambda: load_atlas(body.sex, age=body.age_years, height_cm=body.height_cm, bmi=body.bmi, local=body.local),
    )
    plan = stage("plan", lambda: make_plan(atlas, protocol))
    simulation = stage("simulate", lambda: simulate(plan, seed=1))
    with tempfile.TemporaryDirectory() as folder:
        for name, formats in OUTPUTS:
            stage(name, lambda formats=formats, name=name: write_results(simulation, Path(folder) / name, formats))
    return seconds


def main() -> None:
    """In a process of its own: the stages twice, and the largest memory, as JSON."""
    import resource

    first, again = run_stages(sys.argv[1]), run_stages(sys.argv[1])
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
    print(json.dumps({"first": first, "again": again, "mb": mb}))


if __name__ == "__main__":
    main()

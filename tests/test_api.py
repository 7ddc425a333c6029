"""The names for scripts: tables say what the files say, plans travel small, threads and processes do not disturb each other."""

from __future__ import annotations

import csv
import io
import json
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

import mesomap
from bodies import default_atlas, shipped_plan, shipped_simulation
from mesomap.anatomy.atlas_library import _lately_made
from mesomap.anatomy.drawn import DrawnPart, with_drawn
from mesomap.output.tables import metrics_document, points_csv, session_csv
from mesomap.planning.make_plan import make_plan
from mesomap.planning.plan import Plan
from mesomap.protocol.library import load_protocol
from mesomap.simulation.simulate import simulate

FACE = "mesolift-face"


def test_tables_say_what_the_files_say() -> None:
    simulation = shipped_simulation(FACE, "female")
    found = mesomap.tables(simulation)
    for frame, text in ((found.points, points_csv(simulation)), (found.session, session_csv(simulation))):
        rows = list(csv.DictReader(io.StringIO(text)))
        assert list(frame.columns) == list(rows[0]) and len(frame) == len(rows)
        for name in frame.columns:
            for value, told in zip(frame[name], (row[name] for row in rows), strict=True):
                missing = value != value or value is None
                assert (told == "") == (missing or value == "")
                if told and isinstance(value, (int, float, np.number)):
                    assert float(told) == value, name
    document = metrics_document(simulation)
    for key in ("regions", "supply", "goals", "findings"):
        assert len(getattr(found, key)) == len(document[key])
    regions = found.regions
    assert regions.points.sum() == len(simulation.plan.points) and regions.points.dtype.kind == "i"
    assert regions.area_dose_d95.tolist() == [row["area_dose"]["d95"] for row in document["regions"]]
    assert regions.spacing_mm_p95.tolist() == [row["spacing_mm"]["p95"] for row in document["regions"]]
    histogram = found.histogram
    whole = histogram[histogram.layer == "all"] if (histogram.layer == "all").any() else histogram
    assert (whole.area_cm2 >= 0).all() and {"dose_from", "dose_to", "at_least"} <= set(histogram.columns)


def same(one: Plan, other: Plan) -> None:
    for name in ("xyz_mm", "normal", "needle", "volume_ml", "mirror_point"):
        assert np.array_equal(getattr(one.points, name), getattr(other.points, name)), name
    assert one.atlas.surface.fingerprint == other.atlas.surface.fingerprint
    assert [target.label for target in one.targets] == [target.label for target in other.targets]
    assert sorted(one.atlas.regions) == sorted(other.atlas.regions)


def test_plans_travel_small_and_arrive_whole_and_frozen() -> None:
    plan = shipped_plan(FACE, "female")
    packed = pickle.dumps(plan)
    assert len(packed) < 1_000_000
    arrived = pickle.loads(packed)
    same(plan, arrived)
    assert arrived.atlas is pickle.loads(packed).atlas, "plans on one body share it"
    for array in (arrived.points.xyz_mm, arrived.points.place.bary, arrived.atlas.surface.vertices_mm):
        assert not array.flags.writeable
    first, second = (metrics_document(simulate(each, seed=3)) for each in (plan, arrived))
    assert json.dumps(first) == json.dumps(second)
    _lately_made.cache_clear()


def test_a_drawn_zone_travels_as_its_line() -> None:
    atlas = default_atlas("female")
    cheek = atlas.regions["cheek.left"]
    middle = cheek.outline.xyz_mm(atlas.surface).mean(axis=0)
    centroids = atlas.surface.vertices_mm[atlas.surface.faces].mean(axis=1)
    inside = cheek.faces[np.linalg.norm(centroids[cheek.faces] - middle, axis=1).argsort()[:1]]
    from mesomap.geometry.points import SurfacePoints

    spot = SurfacePoints(inside, np.full((1, 3), 1 / 3))
    drawn = with_drawn(atlas, [DrawnPart("scar", "zone", spot, radius_mm=6.0, margin_mm=2.0)])
    plan = make_plan(drawn, load_protocol(FACE), regions=["cheek.left"])
    packed = pickle.dumps(plan)
    assert len(packed) < 1_000_000
    arrived = pickle.loads(packed)
    same(plan, arrived)
    assert "scar" in {zone.id for zone in arrived.atlas.zones.values()}
    _lately_made.cache_clear()


def test_a_changed_atlas_travels_with_its_skin() -> None:
    from dataclasses import replace

    atlas = default_atlas("female")
    changed = replace(atlas, regions={"chin": atlas.regions["chin"]}, zones={})
    arrived = pickle.loads(pickle.dumps(changed))
    assert list(arrived.regions) == ["chin"] and np.array_equal(arrived.surface.faces, atlas.surface.faces)


def test_threads_do_not_disturb_each_other() -> None:
    plan = shipped_plan("botulinum-glabella", "female")
    atlas = default_atlas("female")
    alone = [json.dumps(metrics_document(simulate(plan, seed=seed))) for seed in range(4)]

    def work(seed: int) -> tuple[str, Plan]:
        made = make_plan(atlas, load_protocol(FACE), regions=["chin"], seed=seed)
        return json.dumps(metrics_document(simulate(plan, seed=seed))), made

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(work, range(4)))
    assert [document for document, _ in together] == alone
    for _, made in together[1:]:
        assert np.array_equal(made.points.xyz_mm, together[0][1].points.xyz_mm)


@pytest.mark.slow
def test_a_plan_gives_the_same_in_another_process(tmp_path: Path) -> None:
    plan = shipped_plan("botulinum-glabella", "female")
    (tmp_path / "plan.pickle").write_bytes(pickle.dumps(plan))
    code = (
        "import json, pickle, sys; from mesomap import simulate, tables\n"
        "plan = pickle.load(open(sys.argv[1], 'rb'))\n"
        "print(json.dumps(tables(simulate(plan, seed=5)).regions.area_dose_mean.tolist()))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "plan.pickle"], capture_output=True, text=True, check=True
    )
    assert json.loads(told.stdout) == mesomap.tables(simulate(plan, seed=5)).regions.area_dose_mean.tolist()


def test_a_view_is_a_plotter_of_pyvista() -> None:
    import pyvista

    from mesomap.output.graphics import require_graphics

    require_graphics()
    points, both = (
        mesomap.view(shipped_simulation("botulinum-glabella", "female"), mode=mode) for mode in ("points", "both")
    )
    try:
        assert isinstance(points, pyvista.Plotter)
        one, other = (np.asarray(plotter.screenshot(return_img=True)).astype(int) for plotter in (points, both))
        assert one.shape == other.shape and (np.abs(one - other).max(axis=2) > 12).mean() > 0.001
    finally:
        points.close()
        both.close()


def test_the_names_are_all_there() -> None:
    assert sorted(mesomap._HOMES) == sorted(mesomap.__all__) == sorted(set(mesomap.__all__))
    for name in mesomap.__all__:
        assert getattr(mesomap, name).__doc__
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        mesomap.nothing  # noqa: B018

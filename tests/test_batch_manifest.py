"""A manifest is read strictly, and its jobs are known by their keys."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import jsonschema
import numpy as np
import pandas
import pytest
from ruamel.yaml import YAML

from mesomap.batch.bodies import sampled_bodies
from mesomap.batch.jobs import Job, OwnSkin, by_skin
from mesomap.batch.manifest import read_manifest
from mesomap.batch.manifest_document import DistributionPart, SamplePart
from mesomap.batch.schemas import SCHEMAS
from mesomap.cli import main
from mesomap.errors import InputError, ProtocolError
from mesomap.protocol.library import protocol_text
from mesomap.protocol.protocol import BodySpec

GOOD = """\
schema: mesomap-manifest/1
protocols:
  - hand-rejuvenation
  - protocol: mesolift-face
    regions: [cheek.left, chin]
    set: [steps.face.spacing_mm=12]
bodies:
  - grid: {sex: [female, male], bmi: [22, 28], shape: {abdomen: [0.5]}}
  - sample:
      count: 3
      seed: 7
      age_years: {low: 20, high: 60}
      height_cm: {female: {mean: 164, sd: 6, low: 150, high: 180}, male: {low: 165, high: 190}}
settings:
  - {name: plain, seeds: [1, 2]}
  - {robustness: 20, profile: gun, set: [needle.dead_space_ml=0.05]}
formats: [csv]
goals: ["total: points >= 1"]
"""


def jobs_of(folder: Path, text: str, name: str = "manifest.yaml") -> tuple[Job, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_manifest(folder / name).jobs


def faults_of(folder: Path, text: str, name: str = "manifest.yaml") -> list[str]:
    with pytest.raises(ProtocolError) as caught:
        jobs_of(folder, text, name)
    return [line.removeprefix(f"{folder}/") for line in caught.value.faults]


def test_every_protocol_meets_every_skin_and_setting(tmp_path: Path) -> None:
    jobs = jobs_of(tmp_path, GOOD)
    assert len(jobs) == 2 * (4 + 3) * 3
    assert len({job.key for job in jobs}) == len(jobs)
    first, last = jobs[0], jobs[-1]
    assert isinstance(first.skin, BodySpec) and (first.skin.sex, first.skin.bmi) == ("female", 22)
    assert first.skin.local == {"abdomen": 0.5} and first.formats == ("csv",) and first.settings.name == "plain"
    assert last.regions == ("cheek.left", "chin") and last.settings.samples == 20
    assert last.protocol.overrides == ("steps.face.spacing_mm=12", "needle.dead_space_ml=0.05")
    jsonschema.validate(YAML(typ="safe").load(GOOD), SCHEMAS["manifest"]())


@pytest.mark.parametrize("name", ["manifest", "results"])
def test_schemas_are_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_portions_are_on_one_skin_each(tmp_path: Path) -> None:
    jobs = jobs_of(tmp_path, GOOD)
    portions = by_skin(jobs, 4)
    assert {job.key for portion in portions for job in portion} == {job.key for job in jobs}
    assert all(len(portion) <= 4 and len({job.skin_key for job in portion}) == 1 for portion in portions)


def test_without_bodies_the_protocol_has_its_own(tmp_path: Path) -> None:
    (job,) = jobs_of(tmp_path, "schema: mesomap-manifest/1\nprotocols: [lipolysis-abdomen]\n")
    assert isinstance(job.skin, BodySpec) and job.skin.bmi > 24  # not the default body's


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ("protocols: [hand-rejuvenatio]", "2:13 protocols.0: protocol 'hand-rejuvenatio' is not in the library"),
        ("protocols: [tranexamic-acid-face]", "2:13 protocols.0: tranexamic-acid-face.yaml:"),
        ("protocols: [{protocol: mesolift-face, set: [steps.face.spacin_mm=8]}]", "2:39 protocols.0.set: --set"),
        ("bodies: [{grid: {bmi: [22, -1]}}]", "3:28 bodies.0.grid.bmi.1: -1 is not allowed"),
        ("bodies: [{grid: {shape: {breast: [1]}, sex: [male]}}]", "3:11 bodies.0.grid: body shape breast"),
        ("bodies: [{grid: {age_years: [12]}}]", "3:11 bodies.0.grid: body age 12 years"),
        ("bodies: [{}]", "3:10 bodies.0: holds neither"),
        (
            "bodies: [{sample: {count: 2, bmi: {low: 30, high: 20}}}]",
            "3:36 bodies.0.sample.bmi.low: 30 is more than high",
        ),
        (
            "bodies: [{sample: {count: 2, bmi: {low: 3, high: 4, mean: 40, sd: 1}}}]",
            "bodies.0.sample.bmi.mean: 40 lies too",
        ),
        ("bodies: [{sample: {count: 2, bmi: {female: {low: 20, high: 30}}}}]", "bodies.0.sample.bmi.male: is missing"),
        ("surfaces: [{surface: a.ply, landmarks: b.csv}]", "3:12 surfaces.0: "),
        ("settings: [{profile: nobody}]", "3:13 settings.0.profile: 'nobody' is unknown"),
        ("settings: [{robustness: 1000000}]", "3:13 settings.0.robustness: 1000000 is not allowed"),
        ("settings: [{times: slow}]", "3:13 settings.0.times: 'slow' is unknown"),
        ("settings: [{prices: none.yaml}]", "3:13 settings.0.prices: "),
        ("settings: [{start: soon}]", "3:13 settings.0.start: 'soon' is not a date"),
        ("formats: [pngs]", "3:1 formats: format 'pngs' is unknown; did you mean png?"),
        ("goals: ['cheek: D95 >= x']", "3:1 goals: goal 'cheek: D95 >= x', column 15: found"),
        ("boddies: []", "3:1 boddies: is not a known key; did you mean bodies?"),
    ],
)
def test_a_fault_has_its_place(change: str, place: str, tmp_path: Path) -> None:
    text = "schema: mesomap-manifest/1\nprotocols: [hand-rejuvenation]\n"
    text = text.replace("protocols: [hand-rejuvenation]\n", "") + change if "protocols" in change else text + change
    (fault,) = faults_of(tmp_path, text)
    assert fault.startswith("manifest.yaml:") and place in fault


def test_every_fault_comes_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("hand-rejuvenation", "nothing").replace("gun", "none").replace("[csv]", "[csw]")
    assert len(faults_of(tmp_path, text)) == 3


def test_a_table_has_a_row_a_job(tmp_path: Path) -> None:
    import pandas

    text = (
        "protocol,sex,age_years,bmi,set,regions,seed,formats,goals\n"
        'mesolift-face,female,40,24.5,"steps.face.spacing_mm=9;needle.dead_space_ml=0.05",cheek;chin,3,csv;json,\n'
        "hand-rejuvenation,male,,,,,,,total: points >= 1\n"
        "hand-rejuvenation,male,,,,,,,total: points >= 1\n"
    )
    jobs = jobs_of(tmp_path, text, "jobs.csv")
    assert len(jobs) == 2 and read_manifest(tmp_path / "jobs.csv").repeated == 1
    assert jobs[0].regions == ("cheek", "chin") and jobs[0].settings.seed == 3 and jobs[0].formats == ("csv", "json")
    assert jobs[1].goals == ("total: points >= 1",) and jobs[1].skin.sex == "male"
    pandas.read_csv(tmp_path / "jobs.csv").to_parquet(tmp_path / "jobs.parquet")
    assert [job.key for job in read_manifest(tmp_path / "jobs.parquet").jobs] == [job.key for job in jobs]


def test_faults_of_a_table_have_line_and_column(tmp_path: Path) -> None:
    text = (
        "protocol,sex,bmi,shape,surface,seed\n"
        '"hand-rejuvenation",femal,24,,,\n'
        "hand-rejuvenatio,male,x,,,1.5\n"
        "hand-rejuvenation,,,abdomen=2,,\n"
        "hand-rejuvenation,,,,head.ply,\n"
    )
    faults = faults_of(tmp_path, text, "jobs.csv")
    assert [fault.split(": ")[0] for fault in faults] == [
        "jobs.csv:2:21 sex",
        "jobs.csv:3:23 bmi",
        "jobs.csv:3:27 seed",
        "jobs.csv:4:21 shape",
        "jobs.csv:5:1 landmarks",
    ]
    (fault,) = faults_of(tmp_path, "protocol,bmy\nhand-rejuvenation,3\n", "jobs.csv")
    assert fault == "jobs.csv:1:10 bmy: is not a known column; did you mean bmi?"
    (fault,) = faults_of(tmp_path, "protocol,bmi\nhand-rejuvenation\n", "jobs.csv")
    assert fault.startswith("jobs.csv:2:1 protocol: the row has 1 cells")


def test_what_is_no_manifest_is_refused(tmp_path: Path) -> None:
    for name, content in (("a.txt", b"x"), ("none.csv", None), ("b.parquet", b"PAR"), ("none.yaml", None)):
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(InputError, match=name):
            read_manifest(tmp_path / name)


def test_keys_follow_every_input_and_nothing_else(tmp_path: Path) -> None:
    text = protocol_text("hand-rejuvenation")
    (tmp_path / "own.yaml").write_text(text)
    base = "schema: mesomap-manifest/1\nprotocols: [own.yaml]\n"
    (before,) = jobs_of(tmp_path, base)
    (named,) = jobs_of(tmp_path, base + "settings: [{name: other}]\ntitle: Another\n")
    assert named.key == before.key == jobs_of(tmp_path, base)[0].key
    changes = (
        "bodies: [{grid: {bmi: [25]}}]",
        "settings: [{seeds: [2]}]",
        "formats: [csv]",
        "goals: ['total: points >= 1']",
    )
    keys = {jobs_of(tmp_path, base + change)[0].key for change in changes}
    (tmp_path / "own.yaml").write_text(text + "# a comment\n")
    keys.add(jobs_of(tmp_path, base)[0].key)
    assert len(keys | {before.key}) == len(changes) + 2


def test_jobs_travel_small(tmp_path: Path) -> None:
    jobs = jobs_of(tmp_path, GOOD)
    assert len(pickle.dumps(jobs)) / len(jobs) < 4_000


def test_a_larger_sample_begins_with_the_smaller_one() -> None:
    few, many = (list(sampled_bodies(SamplePart(count=n, bmi=DistributionPart(low=20, high=30)))) for n in (5, 50))
    assert many[:5] == few


def test_samples_follow_their_distributions() -> None:
    part = SamplePart(
        count=4000,
        female=0.3,
        age_years=DistributionPart(low=20.0, high=60.0),
        bmi=DistributionPart(low=19.0, high=32.0, mean=25.0, sd=3.0),
    )
    bodies = list(sampled_bodies(part))
    age, bmi = (np.array([getattr(body, name) for body in bodies]) for name in ("age_years", "bmi"))
    assert abs(np.mean([body.sex == "female" for body in bodies]) - 0.3) < 0.03
    assert age.min() >= 20 and age.max() <= 60 and abs(age.mean() - 40) < 1 and abs(age.std() - 40 / 12**0.5) < 0.5
    assert bmi.min() >= 19 and bmi.max() <= 32 and abs(np.median(bmi) - 25) < 0.25
    assert abs(np.mean(bmi < 22) - 0.14) < 0.03  # a normal distribution has 16 % below one sd, less what is cut off
    assert all(body.height_cm is None for body in bodies)


def test_what_differs_in_sex_or_units_is_another_surface(tmp_path: Path) -> None:
    for name in ("scan.ply", "marks.csv"):
        (tmp_path / name).write_text("content\n")
    (tmp_path / "m.yaml").write_text("""\
schema: mesomap-manifest/1
protocols: [mesolift-face]
surfaces:
  - {surface: scan.ply, landmarks: marks.csv}
  - {surface: scan.ply, landmarks: marks.csv, sex: male}
  - {surface: scan.ply, landmarks: marks.csv, units: mm}
""")
    (tmp_path / "m.csv").write_text(
        "protocol,surface,landmarks,sex,units\nmesolift-face,scan.ply,marks.csv,,\nmesolift-face,scan.ply,marks.csv,male,\n"
        "mesolift-face,scan.ply,marks.csv,,mm\n"
    )
    for name in ("m.yaml", "m.csv"):
        found = read_manifest(tmp_path / name)
        asked = [(job.skin.units, job.skin.sex) for job in found.jobs if isinstance(job.skin, OwnSkin)]
        assert asked == [("auto", "female"), ("auto", "male"), ("mm", "female")] and found.repeated == 0


def test_seeds_are_exact_or_refused(tmp_path: Path) -> None:
    seeds = [2**53 + 1, 2**62 + 1, 2**63 - 1]
    rows = tmp_path / "m.csv"
    rows.write_text("protocol,seed\n" + "".join(f"botulinum-glabella,{seed}\n" for seed in seeds))
    pandas.DataFrame({"protocol": "botulinum-glabella", "seed": seeds}).to_parquet(tmp_path / "m.parquet", index=False)
    for path in (rows, tmp_path / "m.parquet"):
        assert [job.settings.seed for job in read_manifest(path).jobs] == seeds
    rows.write_text("protocol,seed\nbotulinum-glabella,3.0\n")
    assert read_manifest(rows).jobs[0].settings.seed == 3
    for wrong in (str(2**63), "1e20", "-1", "1.5"):
        rows.write_text(f"protocol,seed\nbotulinum-glabella,{wrong}\n")
        with pytest.raises(ProtocolError, match=r"m.csv:2:20 seed: "):
            read_manifest(rows)
        (tmp_path / "m.yaml").write_text(
            f"schema: mesomap-manifest/1\nprotocols: [botulinum-glabella]\nsettings: [{{seeds: [{wrong}]}}]\n"
        )
        with pytest.raises(ProtocolError, match=r"m.yaml:3:\d+ settings.0.seeds.0: "):
            read_manifest(tmp_path / "m.yaml")


def test_regions_are_known_and_treated(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("""\
schema: mesomap-manifest/1
protocols:
  - {protocol: mesolift-face, regions: [cheek, chinn]}
  - {protocol: botulinum-glabella, regions: [cheek]}
  - {protocol: mesolift-face, set: ["steps.face.regions=[foreheed]"]}
""")
    with pytest.raises(ProtocolError) as refused:
        read_manifest(tmp_path / "m.yaml")
    first, second, third = str(refused.value).splitlines()
    assert "m.yaml:3:31 protocols.0.regions: " in first and "did you mean chin" in first
    assert "m.yaml:4:36 protocols.1.regions: " in second and "does not treat it" in second
    assert "m.yaml:5:31 protocols.2.set: " in third and "forehead" in third


def test_a_cell_of_separators_only_is_empty(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("protocol,regions,formats\nmesolift-face,;;, ; \n")
    (job,) = read_manifest(tmp_path / "m.csv").jobs
    assert job.regions is None and job.formats == ()


def test_the_likely_reason_is_told_of_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "m.csv"
    for text, words in (
        ("", "m.csv:1:1 the file is empty"),
        ("protocol;sex\nmesolift-face;female\n", "with semicolons between; write the table with commas"),
        ("protocol\tsex\nmesolift-face\tfemale\n", "with tabs between"),
        ("protocol,sex\nmesolift-face\nmesolift-face,femal\n", "m.csv:2:1 protocol: the row has 1 cells"),
        ("protocol,sex\nmesolift-face\nmesolift-face,femal\n", "m.csv:3:15 sex: "),
    ):
        path.write_text(text)
        with pytest.raises(ProtocolError, match=words):
            read_manifest(path)
    table = pandas.DataFrame({"protocol": ["mesolift-face"] * 2, "sex": ["female", "male"]}, index=[3, 7])
    table.to_parquet(tmp_path / "m.parquet")
    with pytest.raises(ProtocolError, match="index of a data frame; write the table with index=False"):
        read_manifest(tmp_path / "m.parquet")
    (tmp_path / "d.parquet").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        read_manifest(tmp_path / "d.parquet")


def test_dates_and_shapes_of_a_data_frame_are_read(tmp_path: Path) -> None:
    table = pandas.DataFrame({
        "protocol": "mesolift-face",
        "start": pandas.to_datetime(["2027-03-15", "2027-03-16"]),
        "shape": [{"abdomen": 0.5}, {"buttock": -0.2}],
    })  # fmt: skip
    table.to_parquet(tmp_path / "m.parquet", index=False)
    first, second = read_manifest(tmp_path / "m.parquet").jobs
    assert [str(job.settings.start) for job in (first, second)] == ["2027-03-15", "2027-03-16"]
    assert isinstance(first.skin, BodySpec) and first.skin.local == {"abdomen": 0.5}
    assert isinstance(second.skin, BodySpec) and second.skin.local == {"buttock": -0.2}

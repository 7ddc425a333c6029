"""The command line as a user meets it, in this process; bad input gives one clear message and no traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mesomap.cli import main
from mesomap.languages import Catalogue
from mesomap.output import files
from mesomap.shipped import shipped_folder
from mesomap.simulation.simulate import Simulation

FAST = ["--formats", "csv,json", "--quiet"]


def outcome(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    printed = capsys.readouterr()
    assert "Traceback" not in printed.out + printed.err
    return status, printed.out, printed.err


def test_run_writes_and_reports(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, err = outcome(
        capsys, "run", "mesolift-face", "--seed", "1", "-o", str(tmp_path / "a"), "--formats", "csv,json"
    )
    assert (status, err) == (0, "")
    metrics = json.loads((tmp_path / "a" / "metrics.json").read_text())
    total, supply = metrics["total"], metrics["supply"][0]
    opened = f"{supply['containers']} x {supply['container']}, left over {supply['leftover_ml']:.2f} mL"
    assert f"{total['points']} points, {total['volume_ml']:.2f} mL, open {opened}" in out
    assert "not a medical device" in out


def test_runs_are_identical_from_any_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        assert outcome(capsys, "run", "mesolift-face", "--seed", "1", "-o", "a", *FAST)[0] == 0
    for name in ("points.csv", "session.csv", "metrics.json", "plan.json"):
        first, second = ((tmp_path / folder / "a" / name).read_bytes() for folder in ("first", "second"))
        assert first == second


def test_another_seed_moves_only_the_sampled_minutes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for seed in ("1", "2"):
        outcome(capsys, "run", "microbotox-neck", "--seed", seed, "-o", str(tmp_path / seed), *FAST)
    assert (tmp_path / "1" / "points.csv").read_bytes() == (tmp_path / "2" / "points.csv").read_bytes()
    first, second = (json.loads((tmp_path / seed / "metrics.json").read_text()) for seed in ("1", "2"))
    assert first["regions"] == second["regions"]
    assert first["session"]["minutes"] != second["session"]["minutes"]


def test_a_plan_file_repeats_the_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    options = ["--body", "male", "--bmi", "26", "--set", "steps.face.spacing_mm=12", "--region", "cheek.left"]
    run, again = tmp_path / "run", tmp_path / "again"
    assert outcome(capsys, "run", "mesolift-face", *options, "-o", str(run), *FAST)[0] == 0
    assert outcome(capsys, "plan", "mesolift-face", *options, "-o", str(tmp_path / "p.json"), "--quiet")[0] == 0
    assert (tmp_path / "p.json").read_bytes() == (run / "plan.json").read_bytes()
    assert outcome(capsys, "simulate", str(tmp_path / "p.json"), "-o", str(again), *FAST)[0] == 0
    for name in ("points.csv", "metrics.json", "plan.json"):
        assert (run / name).read_bytes() == (again / name).read_bytes()
    document = json.loads((run / "metrics.json").read_text())
    assert [(r["region"], r["laterality"]) for r in document["regions"]] == [("cheek", "left")]
    assert document["surface"]["body"]["sex"] == "male"


def test_a_section_is_drawn_between_two_points(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    plan, picture = tmp_path / "plan.json", tmp_path / "cut.png"
    outcome(capsys, "plan", "mesolift-face", "--region", "chin", "-o", str(plan), "--quiet")
    status, out, _ = outcome(capsys, "section", str(tmp_path), "1", "3", "--hours", "2", "-o", str(picture))
    assert status == 0 and "mL/cm3" in out and picture.read_bytes().startswith(b"\x89PNG")
    lines = (tmp_path / "cut.csv").read_text().splitlines()
    assert lines[0] == "along_mm,depth_mm,layer,ha-skin-booster_ml_cm3,ha-skin-booster_mg_cm3" and len(lines) > 1000
    marks = tmp_path / "marks.png"
    assert outcome(capsys, "section", str(plan), "gnathion", "1", "-o", str(marks), "--quiet")[0] == 0
    before = sorted(tmp_path.iterdir())
    for options, words in (
        (["1", "1", "-o", "x.png"], "both ends are 1"),
        (["pogonin", "1", "-o", "x.png"], "did you mean pogonion"),
        (["-900,0,0", "1", "-o", "x.png"], "mm from the skin; allowed are 5 mm"),
        (["1", "2", "3", "-o", "x.png"], "3"),
        (["1", "999", "-o", "x.png"], "point 999: the plan has points 1 to"),
        (["1", "2", "--hours=-1", "-o", "x.png"], "hours: -1"),
        (["1", "2", "-o", "x.txt"], "ends in .png"),
        (["1", "2", "-o", str(picture)], "exists already"),
        (["1", "2", "-o", str(tmp_path / "plan.png"), "--surface", "s.obj"], "--surface and --landmarks"),
    ):
        status, _, err = outcome(capsys, "section", str(plan), *options)
        assert status == 2 and words in err and err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text.replace('"seed": 1', '"seed": 2'), "was changed after it was written"),
        (lambda text: text[:-20], "JSON"),
        (lambda text: text.replace("mesomap-plan/1", "mesomap-plan/9"), "allowed is 'mesomap-plan/1'"),
        (lambda text: "[]", "schema"),
        (lambda text: "", "JSON"),
    ],
)
def test_a_damaged_plan_file_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, change: object, message: str
) -> None:
    path = tmp_path / "plan.json"
    outcome(capsys, "plan", "microbotox-neck", "-o", str(path), "--quiet")
    path.write_text(change(path.read_text()))  # type: ignore[operator]
    status, _, err = outcome(capsys, "simulate", str(path), "-o", str(tmp_path / "x"), *FAST)
    assert status == 2
    assert message in err
    assert not (tmp_path / "x").exists()


BAD_INPUT = [
    (["mesolift-fac"], "'mesolift-fac' is not in the library; did you mean mesolift-face"),
    (["none.yaml"], "none.yaml: there is no such file"),
    (["mesolift-face", "--region", "forehed"], "region 'forehed' is not in this atlas; did you mean forehead"),
    (["mesolift-face", "--region", "abdomen"], "protocol mesolift-face does not treat it"),
    (["mesolift-face", "--region", ""], "region '' is not in this atlas"),
    (["mesolift-face", "--set", "steps.face.spacing_mm=0"], "--set steps.face.spacing_mm: 0 is not allowed"),
    (
        ["mesolift-face", "--set", "steps.face.spacing_mm=-5"],
        "-5 is not allowed; allowed is a number of at least 1e-06",
    ),
    (["mesolift-face", "--set", "steps.face.spacing_mm=.nan"], "nan is not allowed; allowed is a finite number"),
    (["mesolift-face", "--set", "steps.face.spacing_mm=500"], "spacing 500 mm is larger than the region"),
    (["mesolift-face", "--set", "steps.face.margin_mm=80"], "leaves nothing of the region"),
    (["mesolift-face", "--set", "steps.face.spacing=5"], "'spacing' is not a key there; did you mean spacing_mm"),
    (["mesolift-face", "--body", "child"], "--body child: allowed is female or male"),
    (["mesolift-face", "--age", "12"], "body age 12 years: must be 18-90"),
    (["mesolift-face", "--age", "nan"], "must be a positive number"),
    (["mesolift-face", "--bmi", "60"], "out of reach of the body model"),
    (["mesolift-face", "--height-cm", "300"], "out of reach of the body model"),
    (["mesolift-face", "--seed", "-1"], "--seed -1: must be 0 or a positive"),
    (["mesolift-face", "--formats", ","], "no format was given"),
    (["mesolift-face", "--wrong"], "--wrong"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_INPUT, ids=[" ".join(a) for a, _ in BAD_INPUT])
def test_bad_input_gives_one_clear_message(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str], message: str
) -> None:
    formats = [] if "--formats" in arguments else ["--formats", "csv"]
    status, out, err = outcome(capsys, "run", *arguments, "-o", str(tmp_path / "x"), *formats)
    assert status == 2
    assert message in err
    assert len(err.strip().splitlines()) == 1
    assert out == ""
    assert list(tmp_path.iterdir()) == []


def test_faults_of_a_protocol_file_name_line_and_column(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = (shipped_folder("protocols") / "mesolift-face.yaml").read_text()
    lines = text.replace("pattern: hex", "patern: hex").replace("spacing_mm: {value: 10", "spacing_mm: {value: ten")
    path = tmp_path / "mine.yaml"
    path.write_text(lines)
    unknown = next(i for i, line in enumerate(lines.splitlines(), 1) if "patern: hex" in line)
    wrong = next(i for i, line in enumerate(lines.splitlines(), 1) if "value: ten" in line)
    status, _, err = outcome(capsys, "run", str(path), "-o", str(tmp_path / "x"), *FAST)
    assert status == 2
    assert f"{path}:{unknown}:5 steps.face.patern: is not a known key; did you mean pattern" in err
    assert f"{path}:{wrong}:18 steps.face.spacing_mm.value: 'ten' is not allowed; allowed is a number" in err


def test_volume_beyond_the_cap_is_a_finding_and_fails_under_strict(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    options = ["run", "mesolift-face", "--set", "steps.face.volume_ml=0.08", *FAST]
    assert outcome(capsys, *options, "-o", str(tmp_path / "a"))[0] == 0
    findings = json.loads((tmp_path / "a" / "metrics.json").read_text())["findings"]
    broken = [f for f in findings if f["severity"] == "error"]
    assert {f["rule"] for f in broken} == {"volume-per-point"}
    assert all((f["value"], f["limit"], f["source"]) == (0.08, 0.05, "G6") for f in broken)
    status, _, err = outcome(capsys, *options, "--strict", "-o", str(tmp_path / "b"))
    assert status == 1
    assert "hard rules broken" in err
    assert (tmp_path / "b" / "points.csv").is_file()


def test_session_cap_and_missed_goal_fail_under_strict(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    arguments = ["run", "lipolysis-abdomen", "--set", "steps.abdomen.spacing_mm=10", "--strict", *FAST]
    status = outcome(capsys, *arguments, "-o", str(tmp_path / "a"))[0]
    assert status == 1
    document = json.loads((tmp_path / "a" / "metrics.json").read_text())
    rules = {f["rule"] for f in document["findings"] if f["severity"] == "error"}
    assert rules == {"volume-per-session", "dose-per-session"}
    assert False in [goal["pass"] for goal in document["goals"]]


def test_existing_and_unwritable_folders_are_refused_before_any_work(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "file").write_text("x")
    for folder, message in (("there", "exists already"), ("file", "is a file"), ("file/x", "not writable")):
        status, _, err = outcome(capsys, "run", "mesolift-face", "-o", str(tmp_path / folder), *FAST)
        assert status == 2
        assert message in err
    assert outcome(capsys, "run", "microbotox-neck", "-o", str(tmp_path / "there"), "--force", *FAST)[0] == 0


def test_interrupt_in_mid_run_leaves_no_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(simulation: Simulation, folder: Path, _: Catalogue) -> None:
        (folder / "metrics.json").write_text("{")
        raise KeyboardInterrupt

    monkeypatch.setitem(files.WRITERS, "json", interrupt)
    status, _, err = outcome(capsys, "run", "microbotox-neck", "-o", str(tmp_path / "x"), *FAST)
    assert status == 130
    assert "nothing was written" in err
    assert list(tmp_path.iterdir()) == []


def test_an_unexpected_error_is_short_unless_debugging(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(simulation: Simulation, folder: Path, _: Catalogue) -> None:
        raise RuntimeError("boom")

    monkeypatch.setitem(files.WRITERS, "json", fail)
    status, _, err = outcome(capsys, "run", "microbotox-neck", "-o", str(tmp_path / "x"), *FAST)
    assert status == 70
    assert "unexpected RuntimeError: boom" in err
    with pytest.raises(RuntimeError):
        main(["--debug", "run", "microbotox-neck", "-o", str(tmp_path / "x"), *FAST])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--version"], ["mesomap 0."]),
        (["protocols"], ["mesolift-face", "lipolysis-abdomen", "microbotox-neck", "synthetic"]),
        (["protocols", "show", "mesolift-face", "--figures"], ["steps.face.spacing_mm", "G1"]),
        (["protocols", "show", "lipolysis-abdomen"], ["Step abdomen", "15  [T15]", "study: Injection lipolysis"]),
        (["techniques"], ["nappage", "0.5-2", "systematised-point"]),
        (["techniques", "show", "microbotox"], ["0.0083-0.01  [T1, inferred]", "elsewhere", "training: Skin Botox"]),
        (["protocols", "sources"], ["L1", "label"]),
        (["protocols", "check", "protocols/mesolift-face.yaml"], ["no fault"]),
        (["regions"], ["forehead", "cheek.left", "eye.right"]),
        (["regions", "show", "cheek", "--text-only"], ["cheek.left", "cheek.right", "cm2"]),
        (
            ["regions", "show", "facial-artery.left", "--text-only"],
            ["facial-artery.left", "margin 2 mm", "Depth: 5.24 to 15.44 mm", "R8"],
        ),
        (
            ["regions", "show", "mandible-border", "--text-only"],
            ["mandible-border.right", "margin 15 mm (as published)"],
        ),
        (["landmarks"], ["glabella", "gonion.left"]),
        (["bodies"], ["female", "male", "kg"]),
        (["schema", "plan"], ['"mesomap-plan/1"']),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_lists(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: list[str]
) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    status, out, err = outcome(capsys, *arguments)
    assert (status, err) == (0, "")
    for word in words:
        assert word in out


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from mesomap.cli import main; main(['--help']); "
        "print(sorted({'numpy','scipy','numba','pyvista','pydantic','ruamel'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")
    assert "run" in done.stdout

"""The command line. Thin: it reads options, calls the library, prints, and turns errors into exit statuses."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import mesomap
from mesomap.commands.diff import diff
from mesomap.commands.library import protocols_app, techniques_app
from mesomap.commands.options import Lang, Quiet, Units
from mesomap.commands.section import section
from mesomap.commands.terminal import console, print_table, progress
from mesomap.commands.verify import verify
from mesomap.errors import InputError, MesomapError, nearest_names

if TYPE_CHECKING:
    from mesomap.anatomy.atlas import Atlas
    from mesomap.anatomy.body import Sex
    from mesomap.languages import Catalogue
    from mesomap.planning.plan import Plan
    from mesomap.protocol.error_profile import ErrorProfile
    from mesomap.protocol.goal import Goal
    from mesomap.protocol.protocol import BodySpec, Protocol
    from mesomap.simulation.simulate import Simulation

DISCLAIMER = "Injection maps on 3-D skin. An educational and planning estimate, not a medical device."

INTERRUPTED = 130

app = typer.Typer(
    name="mesomap", help=DISCLAIMER, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
regions_app = typer.Typer(help="The regions of a body: list them with areas, show one.", invoke_without_command=True)
app.add_typer(protocols_app, name="protocols")
app.add_typer(techniques_app, name="techniques")
app.command()(diff)
app.command()(section)
app.command()(verify)
app.add_typer(regions_app, name="regions")

ProtocolArgument = Annotated[
    str, typer.Argument(metavar="PROTOCOL", help="Id from the library, or path of a YAML file.")
]
Body = Annotated[
    str | None, typer.Option("--body", metavar="female|male", help="Sex of the body; default: the protocol's.")
]
Age = Annotated[float | None, typer.Option("--age", metavar="YEARS", help="Age of the body, 18-90.")]
Height = Annotated[float | None, typer.Option("--height-cm", metavar="CM", help="Height of the body.")]
Bmi = Annotated[float | None, typer.Option("--bmi", metavar="KG/M2", help="Body mass index of the body.")]
Local = Annotated[
    list[str] | None,
    typer.Option("--shape", metavar="PART=AMOUNT", help="Local shape, -1 to 1, such as double-chin=0.5; repeat."),
]
OwnSurface = Annotated[
    Path | None,
    typer.Option("--surface", metavar="FILE", help="Your own surface: GLB, OBJ, PLY, STL, 3MF, OFF, VTK, VTP."),
]
OwnLandmarks = Annotated[
    Path | None, typer.Option("--landmarks", metavar="FILE", help="Its landmarks: .mrk.json, .csv or .yaml.")
]
Regions = Annotated[
    list[str] | None, typer.Option("--region", metavar="NAME[.left|.right]", help="Only this region; repeat for more.")
]
Overrides = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Set a protocol value, such as steps.face.spacing_mm=8; repeat."),
]
Seed = Annotated[int, typer.Option("--seed", help="Seed of everything random.")]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write; it must not exist.")]
Formats = Annotated[
    str, typer.Option("--formats", metavar="LIST", help="Comma-separated: csv, json, png, html, ply, npz.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace the folder when it exists.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit status 1 when a hard rule or a goal fails.")]
Sessions = Annotated[
    int,
    typer.Option("--sessions", metavar="N", help="Add up the dose of N sessions, the pattern moved between them."),
]
Isodose = Annotated[
    bool, typer.Option("--isodose", help="Lines at 50, 100 and 150 % of the prescription on the dose of map.png.")
]
Samples = Annotated[
    int,
    typer.Option("--robustness", metavar="N", help="Try so many sessions with errors of hand or device; 0 is none."),
]
Profile = Annotated[
    str,
    typer.Option("--profile", metavar="NAME", help="Whose errors: hand-novice, hand-experienced, gun or multi-needle."),
]


def _version(wanted: bool) -> None:
    if wanted:
        print(f"mesomap {mesomap.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback for errors.")] = False,
) -> None:
    """Options of every command."""


@app.command()
def run(
    protocol: ProtocolArgument,
    output: Output,
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    region: Regions = None,
    overrides: Overrides = None,
    seed: Seed = 1,
    formats: Formats = "csv,json,png,html",
    force: Force = False,
    strict: Strict = False,
    samples: Samples = 0,
    profile: Profile = "hand-experienced",
    sessions: Sessions = 1,
    isodose: Isodose = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Plan, simulate and write everything."""
    from mesomap.languages import load_catalogue

    catalogue = load_catalogue(lang)
    names = _prepare(output, formats, force, seed)
    errors = _errors(samples, profile)
    _check_sessions(sessions)
    with progress(quiet) as step:
        plan = _plan(
            protocol,
            _Choice(body, age, height_cm, bmi, shape, surface, landmarks, units),
            region,
            overrides,
            seed,
            step,
        )
        simulation = _simulate(plan, step, errors=errors, samples=samples, sessions=sessions)
        _write(simulation, output, names, force, step, catalogue, isodose)
    _report(simulation, output, quiet, catalogue)
    if strict:
        _exit_if_failed(simulation, why=" (--strict)")


@app.command("plan")
def plan_command(
    protocol: ProtocolArgument,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="plan.json to write.")],
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    region: Regions = None,
    overrides: Overrides = None,
    seed: Seed = 1,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Only place the points, and write them as one file."""
    from mesomap.output.files import write_text_file
    from mesomap.output.plan_file import plan_document
    from mesomap.output.tables import json_text

    with progress(quiet) as step:
        plan = _plan(
            protocol,
            _Choice(body, age, height_cm, bmi, shape, surface, landmarks, units),
            region,
            overrides,
            seed,
            step,
        )
    write_text_file(output, json_text(plan_document(plan)), force=force)
    if not quiet:
        print(f"{output}: {len(plan.points)} points")


@app.command()
def simulate(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN", help="A plan.json.")],
    output: Output,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    formats: Formats = "csv,json,png,html",
    force: Force = False,
    strict: Strict = False,
    samples: Samples = 0,
    profile: Profile = "hand-experienced",
    sessions: Sessions = 1,
    isodose: Isodose = False,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Simulate a plan that was written before, and write everything."""
    from mesomap.languages import load_catalogue
    from mesomap.output.plan_file import read_plan

    catalogue = load_catalogue(lang)
    names = _prepare(output, formats, force)
    errors = _errors(samples, profile)
    _check_sessions(sessions)
    with progress(quiet) as step:
        own = _Choice(surface=surface, landmarks=landmarks, units=units).own_surface if surface or landmarks else None
        plan = read_plan(plan_file, step, own)
        simulation = _simulate(plan, step, errors=errors, samples=samples, sessions=sessions)
        _write(simulation, output, names, force, step, catalogue, isodose)
    _report(simulation, output, quiet, catalogue)
    if strict:
        _exit_if_failed(simulation, why=" (--strict)")


@app.command()
def check(
    plan_file: Annotated[Path, typer.Argument(metavar="PLAN|DIR", help="A plan.json, or a folder of results.")],
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    goals: Annotated[
        Path | None, typer.Option("--goals", metavar="FILE", help="Goals, one a line, in place of the plan's own.")
    ] = None,
    junit: Annotated[Path | None, typer.Option("--junit", metavar="FILE", help="JUnit XML to write as well.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the JUnit file when it exists.")] = False,
    quiet: Quiet = False,
) -> None:
    """Every goal and every finding of a plan, a line each; exit status 1 where a goal or a hard rule fails."""
    from mesomap.output.check_report import check_lines, check_text
    from mesomap.output.files import check_file, write_text_file
    from mesomap.output.junit import junit_text
    from mesomap.output.plan_file import plan_path, read_plan
    from mesomap.simulation.goals_file import goals_for_plan, read_goal_lines

    path = plan_path(plan_file)
    wanted = read_goal_lines(goals) if goals else None
    if junit:
        check_file(junit, force)
        if junit.resolve() in [other.resolve() for other in (path, goals, surface, landmarks) if other]:
            raise InputError(f"--junit {junit}: is a file that this check reads; choose another")
    with progress(quiet) as step:
        own = _Choice(surface=surface, landmarks=landmarks, units=units).own_surface if surface or landmarks else None
        plan = read_plan(path, step, own)
        asked = goals_for_plan(wanted, plan) if wanted else None
        simulation = _simulate(plan, step, asked)
    if not quiet:
        print(check_text(check_lines(simulation.goals, simulation.findings)))
    if junit:
        name = f"{plan.protocol.id} {plan.protocol.version}"
        write_text_file(junit, junit_text(name, simulation.goals, simulation.findings), force=force)
    _exit_if_failed(simulation, why="")


@regions_app.callback()
def regions(
    context: typer.Context,
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    lang: Lang = "en",
) -> None:
    """List the regions and closed zones of a body with their areas."""
    if context.invoked_subcommand:
        return
    from mesomap.languages import load_catalogue

    say = load_catalogue(lang)
    atlas = _body_with_progress(_Choice(body, age, height_cm, bmi, shape, surface, landmarks, units))
    parts = [(say.text("region"), part) for part in atlas.regions.values()]
    parts += [(say.text("zone"), part) for part in atlas.zones.values()]
    print_table(
        (say.text("name"), say.text("kind"), say.text("title"), say.text("area cm2")),
        [
            (part.label, kind, say.region(part.id, part.title), f"{part.area_cm2(atlas.surface):.1f}")
            for kind, part in parts
        ],
    )


@regions_app.command("show")
def regions_show(
    name: Annotated[str, typer.Argument(metavar="NAME[.left|.right]")],
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
    picture: Annotated[
        Path | None, typer.Option("--picture", metavar="FILE", help="Picture to write; default NAME.png here.")
    ] = None,
    text_only: Annotated[bool, typer.Option("--text-only", help="Write no picture.")] = False,
    force: Force = False,
    lang: Lang = "en",
) -> None:
    """What one region or zone is: limits, codes, zones that touch it, tissue, area; and a picture of it."""
    from mesomap.languages import load_catalogue
    from mesomap.output.words import region_lines, zone_lines

    say = load_catalogue(lang)
    kept = None
    if not text_only:
        from mesomap.output.files import check_picture
        from mesomap.output.graphics import require_graphics

        if picture is None:
            picture = Path(f"{re.sub('[^a-z0-9.+-]+', '-', name.lower()).strip('-.') or 'region'}.png")
            kept = picture if picture.exists() and not force else None
        if not kept:
            check_picture(picture, force)
            require_graphics()
    atlas = _body_with_progress(_Choice(body, age, height_cm, bmi, shape, surface, landmarks, units))
    is_zone = name.partition(".")[0] in {zone.id for zone in atlas.zones.values()}
    parts = atlas.select_zones(name) if is_zone else atlas.select(name)
    lines = zone_lines(atlas, atlas.select_zones(name), say) if is_zone else region_lines(atlas, parts, say)
    print("\n".join(lines))
    if kept:
        print(
            say.text(
                "{file} is there already and was not replaced; --force replaces it, --picture FILE writes another",
                file=kept,
            )
        )
    elif picture and not text_only:
        from mesomap.output.atlas_sheet import draw_region
        from mesomap.output.files import write_image_file

        titles = {say.region(part.id, part.title) for part in parts}
        group = say.region(name.partition(".")[0], name.replace("-", " ").capitalize())
        title = titles.pop() if len(titles) == 1 else group
        write_image_file(picture, draw_region(atlas, parts, title, say), force=force)
        print(say.text("Written to {place}", place=picture))


@app.command("landmarks")
def landmarks_command(
    body: Body = None,
    age: Age = None,
    height_cm: Height = None,
    bmi: Bmi = None,
    shape: Local = None,
    surface: OwnSurface = None,
    landmarks: OwnLandmarks = None,
    units: Units = "auto",
) -> None:
    """List the landmarks of a body with their positions."""
    atlas = _body_with_progress(_Choice(body, age, height_cm, bmi, shape, surface, landmarks, units))
    rows = [
        (name, *(f"{x:.1f}" for x in place.xyz_mm(atlas.surface)[0])) for name, place in sorted(atlas.landmarks.items())
    ]
    print_table(("landmark", "x mm (left)", "y mm (back)", "z mm (up)"), rows)


@app.command()
def bodies() -> None:
    """What the embedded body model can be asked for."""
    from mesomap.anatomy.atlas_library import DEFAULT_HEIGHT_CM
    from mesomap.anatomy.body import AGES_YEARS, LOCAL_SHAPES, make_body

    rows = []
    for sex in ("female", "male"):
        shape = make_body(sex, 40.0, DEFAULT_HEIGHT_CM[sex], 24.0)[0]
        rows.append(
            (sex, f"{shape.height_cm:g} cm", f"{shape.bmi:g}", f"{shape.mass_kg:.1f} kg", f"{shape.area_m2:.2f} m2")
        )
    print_table(("body", "default height", "BMI", "mass", "skin"), rows)
    print(f"Ages {AGES_YEARS[0]:g}-{AGES_YEARS[1]:g} years; a height or BMI out of reach is refused with the range.")
    print(f"Local shapes, each from -1 (least) to 1 (most): {', '.join(LOCAL_SHAPES)}.")


@app.command()
def schema(name: Annotated[str, typer.Argument(metavar="protocol|plan|metrics|points")] = "metrics") -> None:
    """Print the JSON Schema of a file."""
    from mesomap.output.schemas import SCHEMAS
    from mesomap.output.tables import json_text

    if name not in SCHEMAS:
        raise InputError(f"schema {name!r} is unknown; {nearest_names(name, SCHEMAS)}")
    print(json_text(SCHEMAS[name]()), end="")


@app.command()
def doctor() -> None:
    """Say what this machine lacks, and the command that installs it."""
    from mesomap.doctor import check_machine

    with progress(False) as step:
        step("trying to draw", 0, 1)
        checks = check_machine()
    rows = [(c.name, "ok" if c.ok else "LACKS", c.detail, "" if c.ok else c.remedy) for c in checks]
    print_table(("check", "", "found", "remedy"), rows)
    if any(not check.ok and not check.optional for check in checks):
        raise typer.Exit(3)


def _prepare(output: Path, formats: str, force: bool, seed: int = 0) -> tuple[str, ...]:
    """Everything that can fail is tried before any work is done."""
    from mesomap.output.files import check_folder, check_formats
    from mesomap.output.graphics import require_graphics

    if seed < 0:
        raise InputError(f"--seed {seed}: must be 0 or a positive whole number")
    names = check_formats([name.strip() for name in formats.split(",") if name.strip()])
    check_folder(output, force)
    if "png" in names:
        require_graphics()
    return names


def _plan(
    protocol_name: str,
    choice: _Choice,
    regions: list[str] | None,
    overrides: list[str] | None,
    seed: int,
    step: Any,
) -> Plan:
    from mesomap.planning.make_plan import make_plan
    from mesomap.protocol.library import load_protocol

    step("reading the protocol", 0, 1)
    protocol = load_protocol(protocol_name, overrides or ())
    step("making the body", 0, 1)
    atlas = _atlas(protocol, choice)
    return make_plan(atlas, protocol, regions=regions or None, seed=seed, progress=step)


def _errors(samples: int, profile: str) -> ErrorProfile | None:
    """Whose errors to try, None for nobody's."""
    from mesomap.protocol.error_profile import error_profile
    from mesomap.simulation.robustness import MOST_SAMPLES

    if not 0 <= samples <= MOST_SAMPLES:
        raise InputError(f"--robustness {samples}: must be 0 or a number of samples up to {MOST_SAMPLES:,}")
    found = error_profile(profile)
    return found if samples else None


def _check_sessions(sessions: int) -> None:
    from mesomap.simulation.course_dose import MOST_SESSIONS

    if not 1 <= sessions <= MOST_SESSIONS:
        raise InputError(f"--sessions {sessions}: must lie between 1 and {MOST_SESSIONS}")


def _simulate(
    plan: Plan,
    step: Any,
    goals: Sequence[Goal] | None = None,
    errors: ErrorProfile | None = None,
    samples: int = 0,
    sessions: int = 1,
) -> Simulation:
    from mesomap.simulation.simulate import simulate as run_simulation

    step("dose, session and supply", 0, 1)
    return run_simulation(plan, goals=goals, errors=errors, samples=samples, sessions=sessions, progress=step)


def _write(
    simulation: Simulation,
    output: Path,
    names: tuple[str, ...],
    force: bool,
    step: Any,
    catalogue: Catalogue,
    isodose: bool,
) -> None:
    from mesomap.output.files import Look, write_results

    write_results(simulation, output, names, force=force, progress=step, look=Look(catalogue, isodose))


@dataclass(frozen=True)
class _Choice:
    """The options that say whose skin it is."""

    body: str | None = None
    age: float | None = None
    height_cm: float | None = None
    bmi: float | None = None
    shape: list[str] | None = None
    surface: Path | None = None
    landmarks: Path | None = None
    units: str = "auto"

    def own_surface(self) -> Atlas:
        """The user's own surface; raises InputError where it has no landmarks, or a shape is asked for as well."""
        from mesomap.anatomy.own_surface import load_surface

        if self.surface is None or self.landmarks is None:
            raise InputError("--surface and --landmarks go together: give the surface's file and that of its landmarks")
        if any(value is not None for value in (self.age, self.height_cm, self.bmi)) or self.shape:
            raise InputError(
                "--age, --height-cm, --bmi and --shape are for the embedded body; leave them out with --surface"
            )
        return load_surface(self.surface, self.landmarks, units=self.units, sex=_sex(self.body, None))


def _sex(asked: str | None, spec: BodySpec | None) -> Sex:
    if asked not in (None, "female", "male"):
        raise InputError(f"--body {asked}: allowed is female or male")
    return "male" if (asked or (spec.sex if spec else "female")) == "male" else "female"


def _atlas(protocol: Protocol | None, choice: _Choice) -> Atlas:
    """The body asked for; what is left out comes from the protocol, or from the defaults of the sex asked for."""
    from mesomap.anatomy.atlas_library import load_atlas

    if choice.surface or choice.landmarks:
        atlas = choice.own_surface()
        for note in atlas.file.notes if atlas.file else ():
            print(f"{atlas.file.name}: {note}" if atlas.file else note, file=sys.stderr)
        return atlas
    if choice.units != "auto":
        raise InputError("--units: is for your own surface; give --surface and --landmarks as well")
    spec = protocol.body if protocol else None
    sex = _sex(choice.body, spec)
    height_cm = choice.height_cm
    if spec and height_cm is None and sex == spec.sex:
        height_cm = spec.height_cm
    given = {
        "age": choice.age if choice.age is not None else (spec.age_years if spec else None),
        "bmi": choice.bmi if choice.bmi is not None else (spec.bmi if spec else None),
        "height_cm": height_cm,
    }
    local = {**(spec.local if spec and sex == spec.sex else {}), **_local_shape(choice.shape or ())}
    return load_atlas(sex, local=local, **{key: value for key, value in given.items() if value is not None})


def _local_shape(texts: Sequence[str]) -> dict[str, float]:
    local: dict[str, float] = {}
    for text in texts:
        part, _, amount = text.partition("=")
        try:
            local[part.strip()] = float(amount)
        except ValueError:
            raise InputError(
                f"--shape {text}: must be PART=AMOUNT with a number from -1 to 1, such as abdomen=0.5"
            ) from None
    return local


def _body_with_progress(choice: _Choice) -> Atlas:
    with progress(False) as step:
        step("making the body", 0, 1)
        return _atlas(None, choice)


def _report(simulation: Simulation, output: Path, quiet: bool, catalogue: Catalogue) -> None:
    if quiet:
        return
    from mesomap.output.summary import rich_summary

    screen = console(120)
    screen.print(rich_summary(simulation, catalogue))
    written = catalogue.text("Written to {place}", place=f"{output}/")
    screen.print(
        f"{written}{catalogue.colon}{', '.join(sorted(path.name for path in output.iterdir()))}", soft_wrap=True
    )


def _exit_if_failed(simulation: Simulation, why: str) -> None:
    broken = [f for f in simulation.findings if f.severity == "error"]
    missed = [g for g in simulation.goals if g.passed is False]
    if broken or missed:
        print(f"mesomap: {len(broken)} hard rules broken, {len(missed)} goals missed{why}", file=sys.stderr)
        raise typer.Exit(1)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return or exit with its status; no traceback unless --debug is given."""
    arguments = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"]
    try:
        status = int(app(args=arguments, standalone_mode=False, prog_name="mesomap") or 0)
        sys.stdout.flush()  # a reader who has gone is noticed here, not when the interpreter ends
        return _interrupted() if status == INTERRUPTED else status
    except MesomapError as error:
        if debug:
            raise
        for line in str(error).splitlines():
            print(f"mesomap: {line}", file=sys.stderr)
        return error.exit_status
    except (typer.Abort, KeyboardInterrupt):
        return _interrupted()
    except (BrokenPipeError, SystemExit):  # click ends with SystemExit(1) when it meets a closed pipe first
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        usage = getattr(error, "format_message", None)
        if usage is not None:
            print(f"mesomap: {usage()} See mesomap --help", file=sys.stderr)
            return 2
        if debug:
            raise
        print(
            f"mesomap: unexpected {type(error).__name__}: {error}. Please report it with the command, the version "
            f"({mesomap.__version__}) and what --debug prints",
            file=sys.stderr,
        )
        return 70


def _interrupted() -> int:
    print("mesomap: interrupted; nothing was written", file=sys.stderr)
    return INTERRUPTED


def _stopped(*_: object) -> None:
    raise KeyboardInterrupt


def entry() -> None:
    """The ``mesomap`` script. Being told to end, or losing its terminal, leaves as little behind as Ctrl-C does."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _stopped)
    sys.exit(main())

"""Writing results: the folder appears whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import secrets
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mesomap.errors import OutputError, nearest_names
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.paper import A4, Paper
from mesomap.output.plan_file import plan_document
from mesomap.output.tables import histogram_csv, json_text, metrics_document, points_csv, session_csv
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from PIL import Image

Progress = Callable[[str, int, int], None]

DEFAULT_FORMATS = ("csv", "json", "png", "html")


@dataclass(frozen=True)
class Look:
    """How pictures, the page and what is printed are made: their language, whether dose maps have isodose lines, the paper,
    and whether stencils are mirrored."""

    catalogue: Catalogue = ENGLISH
    isodose: bool = False
    paper: Paper = A4
    mirrored_stencil: bool = False


def _write_csv(simulation: Simulation, folder: Path, _: Look) -> None:
    (folder / "points.csv").write_text(points_csv(simulation), encoding="utf-8", newline="")
    (folder / "session.csv").write_text(session_csv(simulation), encoding="utf-8", newline="")
    (folder / "histogram.csv").write_text(histogram_csv(simulation), encoding="utf-8", newline="")


def _write_json(simulation: Simulation, folder: Path, _: Look) -> None:
    (folder / "metrics.json").write_text(json_text(metrics_document(simulation)), encoding="utf-8", newline="")
    (folder / "plan.json").write_text(json_text(plan_document(simulation.plan)), encoding="utf-8", newline="")


def _write_png(simulation: Simulation, folder: Path, look: Look) -> None:
    from mesomap.output.histogram_sheet import draw_histogram
    from mesomap.output.picture import write_picture

    write_picture(simulation, folder / "map.png", look.catalogue, look.isodose)
    if simulation.robustness is not None:
        from mesomap.output.robustness_sheet import write_robustness

        write_robustness(simulation, folder / "robustness.png", look.catalogue)
    if simulation.course is not None:
        from mesomap.output.course_sheet import write_course

        write_course(simulation, folder / "course.png", look.catalogue)
    draw_histogram(simulation, look.catalogue).save(folder / "histogram.png", optimize=True)


def _write_html(simulation: Simulation, folder: Path, look: Look) -> None:
    from mesomap.output.page import render_page
    from mesomap.output.page_adapter import page_content

    (folder / "map.html").write_text(
        render_page(page_content(simulation, look.catalogue)), encoding="utf-8", newline=""
    )


def _write_ply(simulation: Simulation, folder: Path, _: Look) -> None:
    from mesomap.output.ply import surface_ply

    (folder / "surface.ply").write_bytes(surface_ply(simulation))


def _write_npz(simulation: Simulation, folder: Path, _: Look) -> None:
    from mesomap.output.dose_arrays import dose_npz

    (folder / "dose.npz").write_bytes(dose_npz(simulation))


def _write_glb(simulation: Simulation, folder: Path, _: Look) -> None:
    from mesomap.output.glb import map_glb

    (folder / "map.glb").write_bytes(map_glb(simulation))


def _write_mrk(simulation: Simulation, folder: Path, _: Look) -> None:
    from mesomap.output.markups import markups_document

    text = json_text(markups_document(simulation.plan))
    (folder / "points.mrk.json").write_text(text, encoding="utf-8", newline="")


def _write_pdf(simulation: Simulation, folder: Path, look: Look) -> None:
    from mesomap.output.chart import chart_pdf
    from mesomap.output.flat_target import flat_targets
    from mesomap.output.stencil import stencil_pdf, stencil_svgs

    plan = simulation.plan
    flats = flat_targets(plan)
    (folder / "chart.pdf").write_bytes(chart_pdf(simulation, look.catalogue, look.paper, flats))
    stencil = stencil_pdf(plan, look.catalogue, look.paper, look.mirrored_stencil, flats)
    (folder / "stencil.pdf").write_bytes(stencil)
    (folder / "stencil").mkdir()
    for name, drawing in stencil_svgs(plan, look.catalogue, look.mirrored_stencil, flats).items():
        (folder / "stencil" / name).write_text(drawing, encoding="utf-8", newline="")


WRITERS: dict[str, Callable[[Simulation, Path, Look], None]] = {
    "csv": _write_csv,
    "json": _write_json,
    "png": _write_png,
    "html": _write_html,
    "ply": _write_ply,
    "npz": _write_npz,
    "glb": _write_glb,
    "mrk": _write_mrk,
    "pdf": _write_pdf,
}


def check_formats(formats: Sequence[str]) -> tuple[str, ...]:
    """``formats`` without repetition; raises OutputError for an empty list or one that cannot be written."""
    for name in formats:
        if name not in WRITERS:
            raise OutputError(f"format {name!r} is unknown; {nearest_names(name, WRITERS)}")
    if not formats:
        raise OutputError(f"no format was given; available: {', '.join(WRITERS)}")
    return tuple(dict.fromkeys(formats))


def check_folder(folder: Path, force: bool) -> None:
    """Raise OutputError, before any work is done, when ``folder`` cannot be written or must not be replaced."""
    try:
        folder.lstat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise OutputError(f"{folder}: cannot be made ({error.strerror}); choose another folder with -o") from None
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder}: is a file or a link; choose another folder with -o")
    if folder.exists() and not force:
        raise OutputError(f"{folder}: exists already; choose another folder with -o, or replace it with --force")
    if folder.resolve() in (Path.cwd(), Path.home(), Path(folder.anchor)) or folder.resolve() in Path.cwd().parents:
        raise OutputError(f"{folder}: holds the place you work in and is never replaced; choose another folder with -o")
    parent = folder.absolute().parent
    while not parent.exists():
        parent = parent.parent
    if not parent.is_dir() or not os.access(parent, os.W_OK | os.X_OK):
        raise OutputError(f"{folder}: cannot be made, {parent} is not writable; choose another folder with -o")


def write_results(
    simulation: Simulation,
    folder: Path,
    formats: Sequence[str] = DEFAULT_FORMATS,
    *,
    force: bool = False,
    progress: Progress | None = None,
    look: Look = Look(),
) -> None:
    """Write ``formats`` into ``folder``: first into a temporary folder beside it, then renamed. Pictures and the page are
    made as ``look`` says, data are the same in all.

    An interrupted or failed run leaves nothing behind, and with ``force`` the old folder as it was. Raises OutputError when the
    folder cannot be written, exists without ``force``, or the disk is full.
    """
    formats = check_formats(formats)

    def fill(fresh: Path) -> None:
        for index, name in enumerate(formats):
            if progress:
                progress(f"writing {name}", index, len(formats))
            WRITERS[name](simulation, fresh, look)

    write_folder(folder, fill, force=force)


def write_folder(folder: Path, fill: Callable[[Path], None], *, force: bool = False) -> None:
    """Make ``folder`` with what ``fill`` writes into it, whole or not at all, as ``write_results`` does."""
    check_folder(folder, force)
    target = folder.absolute()
    made = [parent for parent in target.parents if not parent.exists()]
    # Named before it is made: an interruption at any moment finds what to take away.
    fresh = target.parent / f".{target.name}-{secrets.token_hex(6)}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.mkdir(mode=0o700)
        fill(fresh)
        fresh.chmod(0o755)
        _put_in_place(fresh, target)
        made = []
    except OSError as error:
        words = "the disk is full" if error.errno == errno.ENOSPC else (error.strerror or str(error))
        raise OutputError(
            f"{folder}: could not be written ({words}); nothing was changed, choose another folder with -o"
        ) from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        for parent in made:
            with contextlib.suppress(OSError):
                parent.rmdir()


PICTURES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}


def check_picture(path: Path, force: bool) -> None:
    """Raises OutputError when ``path`` does not end as a picture does, or exists and may not be replaced."""
    if path.suffix.lower() not in PICTURES:
        raise OutputError(f"{path}: cannot be written as a picture; choose a name that ends in .png or .jpg")
    check_file(path, force)


def check_file(path: Path, force: bool) -> None:
    """Raises OutputError when ``path`` exists and may not be replaced."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise OutputError(f"{path}: is a folder, a link or a device, which is never replaced; choose another file")
    if path.exists() and not force:
        raise OutputError(f"{path}: exists already; choose another file, or replace it with --force")
    if not path.absolute().parent.is_dir():
        raise OutputError(f"{path}: cannot be written, {path.absolute().parent} is not a folder; make it first")


def write_text_file(path: Path, text: str, *, force: bool = False) -> None:
    """Write one file whole or not at all. Raises OutputError as ``write_results`` does."""
    _write_file(path, text.encode("utf-8"), force)


def write_image_file(path: Path, image: Image.Image, *, force: bool = False) -> None:
    """The same for a picture, PNG or JPEG by the ending of ``path``."""
    check_picture(path, force)
    content = io.BytesIO()
    image.save(content, PICTURES[path.suffix.lower()], quality=86, subsampling=0, optimize=True)
    _write_file(path, content.getvalue(), force)


def write_made_file(path: Path, make: Callable[[Path], None], *, force: bool = False) -> None:
    """Write one file whole or not at all: ``make`` writes it under another name with the same ending, and it is renamed when it is
    whole. Raises OutputError as ``write_results`` does."""
    check_file(path, force)
    name = path.absolute().parent / f".{secrets.token_hex(6)}-{path.name}"
    try:
        make(name)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        words = "the disk is full" if error.errno == errno.ENOSPC else error.strerror
        raise OutputError(f"{path}: cannot be written ({words}); choose another place") from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


def _write_file(path: Path, content: bytes, force: bool) -> None:
    write_made_file(path, lambda name: _write_new(name, content), force=force)


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)


def _put_in_place(fresh: Path, target: Path) -> None:
    """Rename ``fresh`` to ``target``; a folder that was there is set aside first and put back should that fail."""
    if not target.exists():
        fresh.rename(target)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    old = aside / "old"
    target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        old.rename(target)
        raise
    finally:
        if target.exists():
            shutil.rmtree(aside, ignore_errors=True)

"""The commands for many jobs."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from mesomap.commands.batch_progress import batch_progress, lasting, rate_words
from mesomap.commands.options import Quiet
from mesomap.commands.terminal import console, print_table
from mesomap.errors import StoppedError, on_one_line

if TYPE_CHECKING:
    from mesomap.batch.manifest import Manifest
    from mesomap.batch.runner import BatchResult

MOST_SHOWN = 10


class _ManifestFirst(TyperGroup):
    """``mesomap batch MANIFEST`` is ``mesomap batch run MANIFEST``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in {*self.commands, "--help"}:
            args = ["run", *args]
        return super().parse_args(ctx, args)


batch_app = typer.Typer(cls=_ManifestFirst, no_args_is_help=True, help="Do many jobs; run again to go on.")


@batch_app.command("run")
def run_manifest(
    manifest: Annotated[
        Path, typer.Argument(metavar="MANIFEST", help="A .yaml file, or a .csv or .parquet table of jobs.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Folder of the batch; run again to go on.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", help="Worker processes; default: as many as processors.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="An existing dask scheduler, tcp://host:port.")
    ] = None,
    memory_limit: Annotated[
        str, typer.Option("--memory-limit", metavar="SIZE", help="Most memory of a worker, such as 2GB.")
    ] = "auto",
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Only say how many jobs there are, and about how much time and disk they take."),
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Do the jobs of a manifest; the word run may be left out."""
    from mesomap.batch.cluster import check_place
    from mesomap.batch.manifest import read_manifest
    from mesomap.errors import InputError

    check_place(workers, scheduler, memory_limit)
    found = read_manifest(manifest)
    if dry_run:
        _foresee(found, workers, quiet)
        return
    if output is None:
        raise InputError("-o is missing; name the folder of the batch, or ask for --dry-run")
    from mesomap.batch.runner import run_batch

    try:
        with _stoppable() as stop, batch_progress(quiet, stop) as show:
            result = run_batch(
                found, output, workers=workers, scheduler=scheduler, memory_limit=memory_limit, progress=show, stop=stop
            )
    except KeyboardInterrupt:
        raise StoppedError("stopped at once; what is done is kept, run the same command again to go on") from None
    if not quiet:
        _report(found, result)
    if result.stopped and result.waiting:
        raise StoppedError(f"stopped; {result.waiting} jobs wait, run the same command again to go on")


@batch_app.command("report")
def report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a batch.")],
    quiet: Quiet = False,
) -> None:
    """Write DIR/report.html: distributions, small maps and failures of what is done so far."""
    from mesomap.batch.report import write_report
    from mesomap.commands.terminal import progress

    with progress(quiet) as step:
        step("drawing", 0, 1)
        path = write_report(folder)
    if not quiet:
        print(f"Written to {path}")


def _foresee(found: Manifest, workers: int | None, quiet: bool) -> None:
    from mesomap.batch.cluster import processors
    from mesomap.batch.estimate import estimate
    from mesomap.commands.terminal import progress

    with progress(quiet) as step:
        seen = estimate(found.jobs, workers or processors(), step)
    print(_counted(found))
    if seen.seconds is None or seen.bytes_on_disk is None:
        print(f"none of the {seen.tried} jobs that were tried could be done")
    else:
        print(
            f"about {lasting(seen.seconds)} with {seen.workers} workers, and {_size(seen.bytes_on_disk)} of disk, "
            f"judged by {seen.tried} of them"
        )
    for words in seen.failures:
        print(f"failed: {on_one_line(words)}")


def _counted(found: Manifest) -> str:
    skins = len({job.skin_key for job in found.jobs})
    protocols = len({job.protocol.sha256 for job in found.jobs})
    more = f"; {found.repeated} more are the same as one of them" if found.repeated else ""
    return f"{on_one_line(found.title)}: {len(found.jobs):,} jobs, {protocols} protocols on {skins:,} skins{more}"


def _report(found: Manifest, result: BatchResult) -> None:
    from mesomap.batch.index import Index

    begun = result.total - result.kept - result.waiting
    rate = f", {rate_words(begun / result.seconds)}" if begun and result.seconds else ""
    kept = f"{result.kept:,} of them from before; " if result.kept else ""
    print(
        f"{_counted(found)}\n{result.done:,} done, {result.failed:,} failed, {result.waiting:,} waiting; "
        f"{kept}{lasting(result.seconds)}{rate}"
    )
    if result.failed:
        with Index(result.folder) as index:
            failures = index.failures()
        print_table(
            ("job", "key", "why it failed"),
            [(str(n), key[:16], on_one_line(words)) for n, key, words in failures[:MOST_SHOWN]],
        )
        if len(failures) > MOST_SHOWN:
            print(f"and {len(failures) - MOST_SHOWN:,} more, in {result.folder}/results.csv")
    where = f"Written to {on_one_line(str(result.folder))}/: results.csv, results.parquet, index.sqlite"
    console(120).print(where, soft_wrap=True, markup=False)


def _size(count: float) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(count / 1e6, 0.1):.1f} MB"


@contextlib.contextmanager
def _stoppable() -> Iterator[Event]:
    """Set by the first Ctrl-C or request to end; the second one interrupts."""
    stop = Event()

    def asked(*_: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        print("mesomap: finishing the jobs that are running; once more to stop at once", file=sys.stderr)

    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), asked) for name in names}
    try:
        yield stop
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)

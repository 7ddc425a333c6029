"""The command that holds mesomap against published figures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.terminal import print_table, progress
from mesomap.errors import InputError


def verify(
    what: Annotated[
        str,
        typer.Argument(
            metavar="[dose|session]",
            help="dose: hold the dose map against a reference; one or two minutes. session: published times beside simulated ones.",
        ),
    ] = "",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="JSON file to write as well.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")] = False,
) -> None:
    """Compare what mesomap computes with published cases and areas, its dose map with a reference, or its sessions with published
    times."""
    parts = {"dose": _verify_dose, "session": _verify_session}
    if what and what not in parts:
        raise InputError(
            f"verify {what}: unknown; leave it out for published cases and areas, or write dose or session"
        )
    if what:
        parts[what](output, force)
        return
    from mesomap.output.files import check_file, write_text_file
    from mesomap.output.tables import json_text, verification_document
    from mesomap.protocol.sources import library_sources
    from mesomap.verification.areas import area_checks, published_sources
    from mesomap.verification.reference_cases import reference_checks

    if output:
        check_file(output, force)
    with progress(False) as step:
        step("published cases", 0, 2)
        cases, not_computed = reference_checks()
        step("comparing areas", 1, 2)
        areas = area_checks()
    words = {True: "pass", False: "FAIL", None: ""}
    for title, checks, last in (("published case", cases, "kind"), ("area", areas, "why it deviates")):
        rows = [
            (c.name, f"{c.ours:.4g}", "-".join(f"{end:.4g}" for end in sorted(set(c.published))), c.unit,
             f"{100 * c.deviation:+.1f} %", words[c.passed], ", ".join(c.sources), c.note)
            for c in checks
        ]  # fmt: skip
        print_table((title, "ours", "published", "unit", "deviation", "", "sources", last), rows)
        print()
    for case in not_computed:
        print(f"not computed: {case.name} ({', '.join(case.sources)}): {case.why}")
    own = {
        name: f"{s['title']}. {s['publisher']}, {s['year']} ({s['tier']})" for name, s in published_sources().items()
    }
    cited = dict.fromkeys(
        name for sources in [c.sources for c in cases] + [c.sources for c in not_computed] for name in sources
    )
    known = {s.id: f"{s.title}. {s.publisher}, {s.year} ({s.tier})" for s in library_sources().values()}
    for name, told in {**{name: known[name] for name in cited}, **own}.items():
        print(f"{name}: {told}")
    if output:
        write_text_file(output, json_text(verification_document([*cases, *areas], not_computed)), force=force)
    if any(check.passed is False for check in (*cases, *areas)):
        raise typer.Exit(1)


def _verify_dose(output: Path | None, force: bool) -> None:
    """Every comparison of the dose model with its limit; exit status 1 where one is over it."""
    from mesomap.output.files import check_file, write_text_file
    from mesomap.output.tables import json_text, verification_document
    from mesomap.verification.dose import dose_checks

    if output:
        check_file(output, force)
    with progress(False) as step:
        checks = dose_checks(step)
    words = {True: "pass", False: "FAIL", None: ""}
    rows = [
        (
            c.name,
            f"{c.ours:.2g}" if c.published[0] == 0.0 else f"{c.ours:.3f}",
            "" if c.allowed is None else _limit(c.published, c.allowed),
            words[c.passed],
            c.note,
        )
        for c in checks
    ]
    print_table(("dose model against the reference", "found", "limit", "", "why nothing is demanded"), rows)
    if output:
        write_text_file(output, json_text(verification_document(checks)), force=force)
    if any(check.passed is False for check in checks):
        raise typer.Exit(1)


def _verify_session(output: Path | None, force: bool) -> None:
    """Every published time beside the simulated one; exit status 1 where they do not overlap and nothing says why."""
    from mesomap.output.files import check_file, write_text_file
    from mesomap.output.tables import json_text, verification_document
    from mesomap.protocol.sources import library_sources
    from mesomap.verification.session import span_words, time_checks

    if output:
        check_file(output, force)
    with progress(False) as step:
        checks, without = time_checks(step)
    rows = [
        (
            c.name,
            span_words(c.published),
            span_words(c.simulated),
            c.unit,
            "yes" if c.overlaps else "NO" if c.passed is False else "no",
            f"{c.protocol}: {c.compared}" if c.protocol else f"default: {c.compared}",
            ", ".join(c.sources),
            c.remark,
        )
        for c in checks
    ]
    print_table(
        (
            "published time",
            "published",
            "p05 to p95",
            "unit",
            "overlap",
            "beside",
            "sources",
            "what it proves, or why not",
        ),
        rows,
    )
    independent = [c for c in checks if not c.source_of]
    print()
    print(
        f"{len(independent)} figures are independent of our times: {sum(c.overlaps for c in independent)} overlap, "
        f"{sum(bool(c.why) and not c.overlaps for c in independent)} do not for the reason given. "
        f"{len(checks) - len(independent)} are themselves the source of a time of ours and prove nothing."
    )
    for case in without:
        print(f"not published: {case.name}: {case.why}")
    known = library_sources()
    for name in dict.fromkeys(name for c in checks for name in c.sources):
        source = known[name]
        print(f"{name}: {source.title}. {source.publisher}, {source.year} ({source.tier})")
    if output:
        write_text_file(output, json_text(verification_document((), without, checks)), force=force)
    if any(check.passed is False for check in checks):
        raise typer.Exit(1)


def _limit(published: tuple[float, float], allowed: float) -> str:
    low, high = published
    return f"<= {high:g}" if low == 0.0 else f"{low * (1.0 - allowed):.2g} to {high * (1.0 + allowed):.2g}"

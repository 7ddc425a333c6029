"""The command that holds mesomap against published figures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mesomap.commands.terminal import print_table, progress


def verify(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="JSON file to write as well.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")] = False,
) -> None:
    """Compare what mesomap computes with published cases and areas."""
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

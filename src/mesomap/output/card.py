"""Protocols and techniques as cards to read: every figure with its origin, the sources with their tier below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.page_words import FIGURES as FIGURE_NAMES
from mesomap.output.words import DISCLAIMER, body_spec_words, container_words
from mesomap.protocol.figure import Note, Sourced, Span
from mesomap.protocol.protocol import Protocol
from mesomap.protocol.sources import Source, library_sources
from mesomap.protocol.technique import FIGURES, Technique, techniques

TECHNIQUE_COLUMNS = (
    *("technique", "title", "kind", "plane", "depth mm"),
    *("angle", "spacing mm", "mL a point", "patterns", "sources"),
)
UNITS = {"mm": "mm", "ml": "mL", "s": "s"}
"""Units by how keys write them."""
INK = {"sourced": "", "inferred": "cyan", "assumed": "yellow"}
WORDS = {
    "spacing_mm": "spacing, mm",
    "row_spacing_mm": "rows apart, mm",
    "density_per_cm2": "points per cm2",
    "points": "points",
    "margin_mm": "margin, mm",
    "angle_deg": "angle, degrees",
    "depth_mm": "depth, mm",
    "insertion_mm": "inserted length, mm",
    "volume_ml": "volume a point, mL",
    "dose": "dose a point",
    "ml_per_mm": "mL per mm of thread",
    "total_ml": "total, mL",
    "total_dose": "total dose",
    "volume_cap_ml": "at most a point, mL",
    "leak_fraction": "share that runs out",
    "thread_mm": "thread, mm",
    "gap_mm": "gap, mm",
    "needle_pitch_mm": "needles apart, mm",
    "seconds_per_point": "time a point, s",
}


def protocol_card(protocol: Protocol, catalogue: Catalogue = ENGLISH) -> RenderableType:
    """What a protocol asks for, step by step, with the origin of every figure; its own sentences are English."""
    parts: list[RenderableType] = [
        Text(protocol.title, style="bold"),
        Text(
            f"{protocol.id} {protocol.version}, {catalogue.text('status')} {catalogue.word(protocol.status)}",
            style="dim",
        ),
        Text(protocol.indication),
    ]
    if protocol.status == "synthetic":
        words = catalogue.text("Synthetic: composed here, with figures that no source gives.")
        parts.append(Text(words, style="yellow"))
    numbers = protocol.numbers
    parts += _section(catalogue.text("Shown on"), [Text(body_spec_words(protocol.body, catalogue))])
    for product in protocol.products:
        key = "product" if len(protocol.products) == 1 else f"products.{product.id}"
        rows = [(product.name, _none())]
        if product.concentration is not None:
            rows.append(
                (
                    catalogue.text("{unit} per mL", unit=product.dose_unit),
                    _figure(numbers[f"{key}.concentration"], catalogue),
                )
            )
        if product.lidocaine_mg_ml is not None:
            rows.append((catalogue.text("lidocaine, mg per mL"), _figure(numbers[f"{key}.lidocaine_mg_ml"], catalogue)))
        rows += [
            (container_words(item.name, catalogue), _figure(numbers[f"{key}.containers.{item.name}"], catalogue))
            for item in product.containers
        ]
        parts += _section(catalogue.text("Product"), [_rows(rows)])
    parts += _section(
        catalogue.text("Needle and syringe"),
        [_rows(_named(_below(numbers, ("needle.", "syringe."), catalogue), catalogue))],
    )
    for step in protocol.steps:
        technique = catalogue.technique(step.technique, techniques()[step.technique].title)
        regions = ", ".join(catalogue.region(name, name) for name in step.regions)
        words = catalogue.text(
            "{regions}: {technique}, {pattern} pattern, into the {plane}",
            regions=regions,
            technique=catalogue.lowered(technique),
            pattern=catalogue.word(step.pattern.kind),
            plane=catalogue.word(step.plane),
        )
        head = [Text(words)]
        if len(protocol.products) > 1:
            head.append(Text(catalogue.text("product {product}", product=step.product)))
        if step.pattern.at:
            head.append(Text(catalogue.text("at {places}", places="; ".join(spot.text for spot in step.pattern.at))))
        figures = dict(_below(numbers, (f"steps.{step.id}.",), catalogue))
        listed = sorted(figures, key=lambda key: (*WORDS, key).index(key))
        parts += _section(
            catalogue.text("Step {step}", step=step.id),
            [*head, _rows((catalogue.text(WORDS[key]) if key in WORDS else key, figures[key]) for key in listed)],
        )
    for title, prefix in (
        (catalogue.text("Closed zones, mm"), "zones."),
        (catalogue.text("Limits"), "limits."),
        (catalogue.text("Session"), "session."),
        (catalogue.text("Course"), "course."),
    ):
        rows = _below(numbers, (prefix,), catalogue)
        if rows:
            parts += _section(title, [_rows(_named(rows, catalogue))])
    if protocol.course and protocol.course.maintenance:
        parts.append(Padding(Text(protocol.course.maintenance), (0, 2)))
    care = [Text(protocol.anaesthesia + (f" ({protocol.cream})" if protocol.cream else "")), Text(protocol.aftercare)]
    if protocol.downtime_h is not None:
        care.append(Text(catalogue.text("marks are seen for, h") + " ") + _span(protocol.downtime_h, catalogue))
    parts += _section(catalogue.text("Before and after"), care)
    for title, notes in (
        (catalogue.text("Not to be done with"), protocol.contraindications),
        (catalogue.text("With caution"), protocol.cautions),
        (catalogue.text("Rules by country"), protocol.jurisdiction),
    ):
        if notes:
            parts += _section(title, [_note(note) for note in notes])
    parts += _section(catalogue.text("Goals"), [Text(goal) for goal in protocol.goals] or [Text("\u2013")])
    parts += _section(catalogue.text("Why a figure is inferred or assumed"), [_reasons(numbers)])
    parts += _sources(protocol.sources.values(), catalogue)
    return Group(*parts, Text(""), Text(catalogue.text(DISCLAIMER), style="italic"))


def figure_rows(protocol: Protocol) -> list[tuple[str, str, str, str]]:
    """Every figure of a protocol by its key: value, sources, and why it is inferred or assumed."""
    return [
        (key, f"{number.value:g}", ", ".join(number.sources), number.inferred or number.assumed or "")
        for key, number in protocol.numbers.items()
    ]


def technique_row(technique: Technique, catalogue: Catalogue = ENGLISH) -> tuple[str, ...]:
    """One technique in the columns of ``TECHNIQUE_COLUMNS``."""
    figures = [str(technique.figures.get(key, "")) for key in ("depth_mm", "angle_deg", "spacing_mm", "volume_ml")]
    title, plane = catalogue.technique(technique.id, technique.title), catalogue.word(technique.plane or "")
    words = (technique.id, title, catalogue.word(technique.kind), plane)
    patterns = ", ".join(map(catalogue.word, technique.patterns))
    return (*words, *figures, patterns, " ".join(technique.sources))


def technique_card(technique: Technique, catalogue: Catalogue = ENGLISH) -> RenderableType:
    """What was found of a technique, with the origin of every figure; its own sentences are English."""
    parts: list[RenderableType] = [Text(catalogue.technique(technique.id, technique.title), style="bold")]
    made_of = ", ".join(
        catalogue.lowered(catalogue.technique(name, techniques()[name].title)) for name in technique.made_of
    )
    kinds = {
        "needle": catalogue.text("held in the hand"),
        "device": catalogue.text("by a device"),
        "composite": catalogue.text("made of {names}", names=made_of),
        "named": catalogue.text("known by name; no figure was found, so no protocol can use it"),
    }
    parts.append(Text(f"{technique.id}, {kinds[technique.kind]}", style="dim"))
    for code, names in technique.names.items():
        parts.append(Text(f"{code}: {', '.join(names)}"))
    if technique.plane_words:
        parts.append(Text(technique.plane_words))
    if technique.patterns:
        patterns = ", ".join(map(catalogue.word, technique.patterns))
        parts.append(Text(f"{catalogue.text('patterns')}{catalogue.colon}{patterns}"))
    rows: list[tuple[str, Text]] = []
    for key, words in FIGURES.items():
        elsewhere = f", {catalogue.text('elsewhere')}"
        for figure, suffix in ((technique.figures.get(key), ""), (technique.other.get(key), elsewhere)):
            if figure is not None:
                value = _span(figure, catalogue) + Text(_why(figure), style="dim")
                rows.append((catalogue.text(words) + suffix, value))
    if rows:
        parts += _section(catalogue.text("Figures"), [_rows(rows)])
    if technique.note:
        parts += _section(catalogue.text("Note"), [Text(technique.note)])
    if technique.jurisdiction:
        parts += _section(catalogue.text("Rules by country"), [_note(note) for note in technique.jurisdiction])
    cited = [library_sources()[name] for name in dict.fromkeys(_cited(technique))]
    return Group(*parts, *_sources(cited, catalogue))


def _cited(technique: Technique) -> list[str]:
    spans = [*technique.figures.values(), *technique.other.values()]
    return [*technique.sources, *(name for span in spans for name in span.sources)]


def _section(title: str, content: Sequence[RenderableType]) -> list[RenderableType]:
    return [Text(""), Text(title, style="bold underline"), *(Padding(part, (0, 0, 0, 2)) for part in content)]


def _rows(rows: Iterable[tuple[str, Text]]) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="dim")
    table.add_column()
    for name, value in rows:
        table.add_row(Text(name), value)
    return table


def _below(numbers: Mapping[str, Sourced], prefixes: tuple[str, ...], catalogue: Catalogue) -> list[tuple[str, Text]]:
    """The figures under some keys; those with two ends as one row."""
    rows: list[tuple[str, Text]] = []
    for key, number in numbers.items():
        prefix = next((part for part in prefixes if key.startswith(part)), None)
        if prefix is None or key.endswith(".high"):
            continue
        name = key.removeprefix(prefix) if len(prefixes) == 1 else key.replace(".", " ").replace("_", " ")
        if key.endswith(".low"):
            high = numbers[key.removesuffix("low") + "high"]
            span = Span(number.value, high.value, number.sources, number.inferred, number.assumed)
            rows.append((name.removesuffix(".low"), _span(span, catalogue)))
        else:
            rows.append((name, _figure(number, catalogue)))
    return rows


def _named(rows: Iterable[tuple[str, Text]], catalogue: Catalogue) -> Iterable[tuple[str, Text]]:
    """Rows under the last parts of their keys, in other languages under the names of zones, phases and figures with unit."""
    for name, value in rows:
        plain = name.removesuffix(".margin_mm")
        if catalogue is ENGLISH:
            yield plain.replace("_", " "), value
            continue
        owner, _, key = plain.replace(" ", "_").partition("_")
        owned = owner in ("needle", "syringe") and key in FIGURE_NAMES
        key = key if owned else plain.rpartition(".")[2]
        unit = next((UNITS[part] for part in key.split("_") if part in UNITS), "min" if "." in plain else "")
        if key == "dead_space_ml":
            needle = owner == "needle"
            words = (
                catalogue.text("Dead space of the needle") if needle else catalogue.text("Dead space of the syringe")
            )
        elif key in FIGURE_NAMES:
            words = catalogue.text(FIGURE_NAMES[key])
        else:
            words = catalogue.region(key, catalogue.word(key))
        yield f"{words}, {unit}" if unit else words, value


def _figure(number: Sourced, catalogue: Catalogue) -> Text:
    return _span(Span(number.value, number.value, number.sources, number.inferred, number.assumed), catalogue)


def _span(span: Span, catalogue: Catalogue = ENGLISH) -> Text:
    """A figure with its sources, coloured by its origin."""
    origin = "assumed" if span.assumed else "inferred" if span.inferred else "sourced"
    marks = [*span.sources, *([] if origin == "sourced" else [catalogue.text(origin)])]
    return Text.assemble(str(span), (f"  [{', '.join(marks)}]", INK[origin] or "dim"))


def _why(span: Span) -> str:
    why = span.inferred or span.assumed
    return f"  {why}" if why else ""


def _none() -> Text:
    return Text("")


def _note(note: Note) -> Text:
    where = f"{note.where}: " if note.where else ""
    return Text.assemble(where + note.text, (f"  [{', '.join(note.sources)}]" if note.sources else "", "dim"))


def _reasons(numbers: Mapping[str, Sourced]) -> RenderableType:
    """Why figures are inferred or assumed, those with the same reason together."""
    reasons: dict[str, list[str]] = {}
    for key, number in numbers.items():
        why = number.assumed or number.inferred
        if why:
            keys = reasons.setdefault(why, [])
            short = key.removesuffix(".low").removesuffix(".high")
            if short not in keys:
                keys.append(short)
    return _rows((", ".join(keys), Text(why)) for why, keys in reasons.items())


def _sources(sources: Iterable[Source], catalogue: Catalogue = ENGLISH) -> list[RenderableType]:
    rows = [
        (
            source.id,
            Text(f"{catalogue.word(source.tier)}{catalogue.colon}{source.title}. {source.publisher}, {source.year}"),
        )
        for source in sources
    ]
    return _section(catalogue.text("Sources"), [_rows(rows)]) if rows else []

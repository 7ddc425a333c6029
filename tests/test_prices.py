"""Promises of the price list: what is read, and every fault told with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mesomap.cli import main
from mesomap.errors import ProtocolError
from mesomap.protocol.prices import load_prices

HEAD = "schema: mesomap-prices/1\ncurrency: EUR\n"


def written(tmp_path: Path, text: str, head: str = HEAD) -> Path:
    file = tmp_path / "prices.yaml"
    file.write_text(head + text)
    return file


def example() -> str:
    page = (Path(__file__).parents[1] / "docs" / "reference" / "prices-file.md").read_text()
    return page.split("```yaml\n")[1].split("```")[0]


def test_the_example_of_the_documentation_is_read_as_it_says(tmp_path: Path) -> None:
    prices = load_prices(written(tmp_path, example(), ""))
    assert prices.currency == "EUR"
    assert prices.containers["onabotulinumtoxina", "vial 100 U"] == 150.0
    assert prices.needles == {(30, 13.0): 0.2} and prices.syringes == {1.0: 0.15}
    assert prices.cream == (30.0, 18.0) and prices.gauze == 0.05


def test_an_empty_list_prices_nothing(tmp_path: Path) -> None:
    prices = load_prices(written(tmp_path, ""))
    assert (prices.containers, prices.needles, prices.syringes, prices.cream, prices.gauze) == ({}, {}, {}, None, None)


VIAL = "containers:\n  - {product: a, container: vial 2 mL, price: "


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (f"{VIAL}-3}}\n", ":4:40 containers.0.price", "-3 is not allowed; allowed is a number of at least 0"),
        (f"{VIAL}.nan}}\n", "containers.0.price", "finite number"),
        (f"{VIAL}1e12}}\n", "containers.0.price", "at most 1e+09"),
        (f"{VIAL}'12,50'}}\n", "containers.0.price", "write 12.50"),
        (f"{VIAL}12 EUR}}\n", "containers.0.price", "write 12"),
        ("containers:\n  - {product: a, container: vial 2 mL}\n", ":4:5 containers.0.price", "is missing"),
        (f"{VIAL}3, currency: USD}}\n", ":4:50 containers.0.currency", "USD is not the list's EUR"),
        (f"{VIAL}3, currency: euro}}\n", "containers.0.currency", "three capital letters"),
        (f"{VIAL}3}}\n  - {{product: a, container: vial 2 mL, price: 4}}\n", ":5:40", "second price for the same thing"),
        ("needles:\n  - {gauge: 30, length_mm: 0, price: 1}\n", "needles.0.length_mm", "0 is not allowed"),
        ("needles:\n  - {gauge: 30.5, length_mm: 13, price: 1}\n", "needles.0.gauge", "whole number"),
        ("syringes:\n  - {size_ml: 0, price: 1}\n", ":4:6 syringes.0.size_ml", "0 is not allowed"),
        ("cream: {tube_g: 0, price: 1}\n", ":3:9 cream.tube_g", "0 is not allowed"),
        ("gauze: {price: -1}\n", ":3:9 gauze.price", "-1 is not allowed"),
        ("gauze: {price: 1, currency: CHF}\n", "gauze.currency", "convert the price"),
        ("gause: {price: 1}\n", ":3:1 gause", "did you mean gauze"),
    ],
)  # fmt: skip
def test_faults_are_told_with_their_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ProtocolError) as raised:
        load_prices(file)
    assert any(place in line and words in line for line in raised.value.faults), raised.value.faults
    assert all(line.startswith(f"{file}:") for line in raised.value.faults)


def test_files_that_hold_no_prices_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProtocolError, match="there is no such file"):
        load_prices(tmp_path / "nowhere.yaml")
    for text, head, words in (("", "", "is empty"), ("schema: mesomap-times/1\n", "", "mesomap-prices/1")):
        with pytest.raises(ProtocolError, match=words):
            load_prices(written(tmp_path, text, head))
    with pytest.raises(ProtocolError, match="currency: is missing"):
        load_prices(written(tmp_path, "", "schema: mesomap-prices/1\n"))


def test_the_command_line_shows_what_a_plan_costs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chin = ["run", "mesolift-face", "--region", "chin", "--formats", "json", "-o", str(tmp_path / "out")]
    assert main([*chin, "--prices", str(written(tmp_path, "gauze: {price: -1}\n"))]) == 2
    assert "prices.yaml:3:9 gauze.price" in capsys.readouterr().err and not (tmp_path / "out").exists()
    prices = written(tmp_path, "containers:\n  - {product: ha-skin-booster, container: syringe 1 mL, price: 120}\n")
    assert main([*chin, "--prices", str(prices), "--start", "2027-03-15"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "cost 120.00 EUR (without needles (30 G x 13 mm), cream" in shown and "2027-03-29" in shown
    found = json.loads((tmp_path / "out" / "metrics.json").read_text())
    (ledger,) = found["supply"]
    assert ledger["cost"] == 120.0 and found["cost"]["total"] == 120.0 and found["cost"]["currency"] == "EUR"
    assert ledger["leftover_cost"] == pytest.approx(120.0 * ledger["leftover_ml"])
    assert found["course"]["cost"] == [480.0, 720.0] and found["course"]["containers"] == [4, 6]
    assert found["course"]["calendar"][1]["earliest_date"] == "2027-03-29"

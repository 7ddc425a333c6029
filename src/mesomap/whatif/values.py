"""Lists and ranges of values, as they are written: ``0.01,0.02,0.05`` or ``6:16:1``."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from mesomap.errors import InputError

MOST_VALUES = 500
MOST_DIGITS = 12
"""Numbers have at most so many digits before and behind the point."""


def parse_values(text: str, where: str) -> tuple[str, ...]:
    """The values that ``text`` lists, parted by commas; FROM:TO:STEP stands for a range that includes its end where a step
    falls on it. Steps are added as decimals, so 0.01:0.03:0.01 is 0.01, 0.02, 0.03.

    Raises InputError, which begins with ``where``, for an empty part or range, a step of 0, a number too large or too
    fine, a value given twice, and for more than MOST_VALUES values.
    """
    values: list[str] = []
    for number, part in enumerate((part.strip() for part in text.split(",")), start=1):
        if not part:
            raise InputError(f"{where}: part {number} of {text!r} is empty; allowed is 0.01,0.02,0.05 or 6:16:1")
        values += _range(part, where) if ":" in part else [_written(part, where)]
    check_count(len(values), where)
    for value in values:
        if values.count(value) > 1:
            raise InputError(f"{where}: {value} is there twice; give each value once")
    return tuple(values)


def check_count(count: int, where: str) -> None:
    """Raise InputError for more than MOST_VALUES."""
    if count > MOST_VALUES:
        raise InputError(
            f"{where}: {count:,} values; allowed are at most {MOST_VALUES}, so take fewer or a larger step"
        )


def as_number(value: str) -> Decimal | None:
    """The number that a value is, None for a word."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def decimal_text(number: Decimal) -> str:
    """``number`` without exponent and without zeros at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _written(part: str, where: str) -> str:
    return part if as_number(part) is None else decimal_text(_number(part, where))


def _number(part: str, where: str) -> Decimal:
    number = as_number(part)
    if number is None:
        raise InputError(f"{where}: {part!r} is not a number; a range is FROM:TO:STEP, such as 6:16:1")
    if number and not -MOST_DIGITS <= number.adjusted() <= MOST_DIGITS:
        raise InputError(f"{where}: {part} is out of reach; allowed are numbers with up to {MOST_DIGITS} digits")
    return number


def _range(part: str, where: str) -> list[str]:
    words = [word.strip() for word in part.split(":")]
    if len(words) != 3:
        raise InputError(f"{where}: {part!r} is no range; allowed is FROM:TO:STEP, such as 6:16:1")
    first, last, step = (_number(word, where) for word in words)
    if step == 0:
        raise InputError(f"{where}: the step of {part!r} is 0; allowed is one that leads from {first} to {last}")
    steps = (last - first) / step
    if steps < 0:
        raise InputError(f"{where}: the range {part!r} is empty; its step leads away from {last}")
    # Before they are made: a step of 1e-12 would fill the memory.
    check_count(int(steps) + 1, where)
    return [decimal_text(first + step * k) for k in range(int(steps) + 1)]

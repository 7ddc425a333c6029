"""YAML files of the user's own that are no protocols, read as strictly."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from mesomap.protocol.faults import Faults
from mesomap.protocol.library import text_of
from mesomap.protocol.tree import parse_tree, plain

Model = TypeVar("Model", bound=BaseModel)


def read_user_file(path: Path, model: type[Model], what: str) -> tuple[Model, Faults]:
    """The file as ``model``, and where to note what is wrong beyond it. Raises ProtocolError with a line for every fault:
    ``file:line:col key: what is wrong, what is allowed``."""
    text = text_of(path, what)
    tree = parse_tree(text, str(path), what)
    faults = Faults(tree, text, str(path), root=model)
    try:
        document = model.model_validate(plain(tree))
    except ValidationError as error:
        faults.add_all(error)
        faults.stop()
        raise
    return document, faults

"""The shipped protocols, and protocols in files of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mesomap.errors import ProtocolError, nearest_names
from mesomap.protocol.protocol import Protocol
from mesomap.shipped import shipped_folder

LARGEST_BYTES = 250_000


def protocol_ids() -> tuple[str, ...]:
    """Ids of the shipped protocols, in alphabetical order."""
    return tuple(sorted(path.stem for path in shipped_folder("protocols").glob("*.yaml")))


def load_protocol(id_or_path: str | Path, overrides: Sequence[str] = ()) -> Protocol:
    """A shipped protocol by its id, or one from a YAML file.

    ``overrides`` are ``KEY=VALUE`` (see ``read_protocol``). Raises ProtocolError for an unknown id, with the nearest
    names, for a file that cannot be read, and for every fault in it.
    """
    from mesomap.protocol.read_protocol import read_protocol

    name = str(id_or_path)
    if name in protocol_ids():
        path = shipped_folder("protocols") / f"{name}.yaml"
    elif name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name:
        path = Path(name)
    else:
        raise ProtocolError([f"protocol {name!r} is not in the library; {nearest_names(name, protocol_ids())}"])
    return read_protocol(text_of(path), path.name if name in protocol_ids() else name, overrides)


def protocol_text(name: str) -> str:
    """The text of a shipped protocol by its id; raises ProtocolError, with the nearest names, for an unknown one."""
    if name not in protocol_ids():
        raise ProtocolError([f"protocol {name!r} is not in the library; {nearest_names(name, protocol_ids())}"])
    return text_of(shipped_folder("protocols") / f"{name}.yaml")


def text_of(path: Path, what: str = "protocol") -> str:
    """The text of a YAML file. Raises ProtocolError where it cannot be read or is larger than any ``what``."""
    known = "" if what in ("price list", "manifest") else f"the id of a {what} or "
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise ProtocolError([f"{path}: is not a plain file; give the path of a YAML file"])
        content = path.read_bytes()
    except FileNotFoundError:
        raise ProtocolError([f"{path}: there is no such file; give {known}the path of a YAML file"]) from None
    except OSError as error:
        raise ProtocolError(
            [f"{path}: cannot be read ({error.strerror}); give the path of a readable YAML file"]
        ) from None
    if len(content) > LARGEST_BYTES:
        raise ProtocolError([f"{path}: has {len(content)} bytes; a {what} has at most {LARGEST_BYTES}"])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ProtocolError(
            [f"{path}:{line}:1 byte {error.start} is not UTF-8; save the file as plain text in UTF-8"]
        ) from None

"""A glTF 2.0 document in the making, and its binary form (GLB): arrays, materials, meshes, nodes, scenes."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from mesomap.output.tables import Json

Attributes = Mapping[str, int]

_COMPONENTS = {
    np.dtype("<f4"): 5126,
    np.dtype("<u4"): 5125,
    np.dtype("<u2"): 5123,
    np.dtype("<i2"): 5122,
}
_SHAPES = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4"}
_ARRAY, _CORNERS = 34962, 34963
_MAGIC, _VERSION, _JSON, _BINARY = 0x46546C67, 2, 0x4E4F534A, 0x004E4942


class GltfDocument:
    """Every method adds one thing and returns its index, by which others refer to it. ``asset`` is the document's own head."""

    def __init__(self, asset: Json) -> None:
        self._document: Json = {"asset": {"version": "2.0", **asset}}
        self._binary = bytearray()

    def _add(self, kind: str, entry: Json) -> int:
        entries = self._document.setdefault(kind, [])
        entries.append({key: value for key, value in entry.items() if value is not None})
        return len(entries) - 1

    def _view(self, content: bytes, target: int | None = None, stride: int | None = None) -> int:
        self._binary += b"\0" * (-len(self._binary) % 4)
        start = len(self._binary)
        self._binary += content
        return self._add(
            "bufferViews",
            {"buffer": 0, "byteOffset": start, "byteLength": len(content), "byteStride": stride, "target": target},
        )

    def attribute(self, values: NDArray[np.generic], *, bounds: bool = False) -> int:
        """Values of vertices, (n,) or (n, k), k up to 4, as 32-bit numbers, or as 16-bit integers, which stand for 0 to 1 where
        they have several columns. Rows are padded to whole words, as glTF asks. ``bounds`` are due for positions."""
        rows = np.ascontiguousarray(values.reshape(len(values), -1))
        rows = rows.astype(rows.dtype.newbyteorder("<"))
        columns, size = rows.shape[1], rows.dtype.itemsize
        wide = -(-columns * size // 4) * 4 // size
        padded = np.zeros((len(rows), wide), rows.dtype)
        padded[:, :columns] = rows
        return self._add(
            "accessors",
            {
                "bufferView": self._view(padded.tobytes(), _ARRAY, wide * size),
                "componentType": _COMPONENTS[rows.dtype],
                "normalized": True if rows.dtype.kind == "u" and columns > 1 else None,
                "count": len(rows),
                "type": _SHAPES[columns],
                "min": rows.min(axis=0).tolist() if bounds else None,
                "max": rows.max(axis=0).tolist() if bounds else None,
            },
        )

    def corners(self, faces: NDArray[np.integer]) -> int:
        """Vertices of the corners of triangles (m, 3), counter-clockwise seen from outside."""
        flat = np.ascontiguousarray(faces, "<u4").ravel()
        return self._add(
            "accessors",
            {
                "bufferView": self._view(flat.tobytes(), _CORNERS),
                "componentType": _COMPONENTS[flat.dtype],
                "count": len(flat),
                "type": "SCALAR",
            },
        )

    def texture(self, png: bytes, name: str) -> int:
        """A picture that repeats across and ends down."""
        image = self._add("images", {"name": name, "mimeType": "image/png", "bufferView": self._view(png)})
        sampler = self._add("samplers", {"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 33071})
        return self._add("textures", {"source": image, "sampler": sampler})

    def material(
        self,
        name: str,
        rgb: Sequence[float] = (1.0, 1.0, 1.0),
        roughness: float = 0.6,
        texture: int | None = None,
    ) -> int:
        """A dull body of the colour ``rgb``, linear light, seen from both sides."""
        look: Json = {"baseColorFactor": [*map(float, rgb), 1.0], "metallicFactor": 0.0, "roughnessFactor": roughness}
        if texture is not None:
            look["baseColorTexture"] = {"index": texture}
        return self._add("materials", {"name": name, "pbrMetallicRoughness": look, "doubleSided": True})

    def mesh(self, name: str, parts: Sequence[tuple[Attributes, int, int]], extras: Json | None = None) -> int:
        """A mesh of parts: attributes by name, corners, material."""
        primitives = [
            {"attributes": dict(attributes), "indices": corners, "material": material}
            for attributes, corners, material in parts
        ]
        return self._add("meshes", {"name": name, "primitives": primitives, "extras": extras})

    def node(self, name: str, *, extras: Json | None = None, **content: object) -> int:
        """A node; ``content`` is its mesh, children, translation, rotation or scale."""
        return self._add("nodes", {"name": name, **content, "extras": extras})

    def scene(self, name: str, nodes: Sequence[int], extras: Json | None = None) -> int:
        """What is shown together; the first scene is the one shown where nobody chooses."""
        self._document.setdefault("scene", 0)
        return self._add("scenes", {"name": name, "nodes": list(nodes), "extras": extras})

    def glb(self) -> bytes:
        """The binary file."""
        binary = bytes(self._binary) + b"\0" * (-len(self._binary) % 4)
        document = {**self._document, "buffers": [{"byteLength": len(binary)}]}
        text = json.dumps(document, separators=(",", ":"), allow_nan=False).encode("utf-8")
        text += b" " * (-len(text) % 4)
        head = struct.pack("<III", _MAGIC, _VERSION, 12 + 8 + len(text) + 8 + len(binary))
        return b"".join(
            (head, struct.pack("<II", len(text), _JSON), text, struct.pack("<II", len(binary), _BINARY), binary)
        )

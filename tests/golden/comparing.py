"""Comparing: tells whether two pictures of a screen are the same to the eye."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

PICTURES = Path(__file__).parent / "pictures"
SEEN = 40
"""How much a channel (of 255) must differ for the eye to see it, after letters' edges are softened."""
MOST = 0.001
"""The share of px that may differ so much."""


def difference(old: Image.Image, new: Image.Image) -> float:
    """Give the share of px (0 to 1) that look different; 1 for pictures of different sizes."""
    if old.size != new.size:
        return 1.0
    apart = ImageChops.difference(_softened(old), _softened(new)).convert("L")
    counts = apart.histogram()
    return sum(counts[SEEN:]) / (old.width * old.height)


def _softened(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").filter(ImageFilter.BoxBlur(1))


def quarrel(name: str, new: Image.Image, aside: Path) -> str:
    """Say what is wrong with a picture, which is then put aside, or nothing."""
    kept = PICTURES / f"{name}.png"
    share = difference(Image.open(kept), new) if kept.exists() else 1.0
    if share <= MOST:
        return ""
    new.save(aside / f"{name}.png")
    return f"{name}: {share:.2%} of the picture look different; it was put into {aside}"

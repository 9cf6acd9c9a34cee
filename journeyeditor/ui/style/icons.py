"""Icons: the paths of `look` painted in a palette's colours, for buttons, menus and labels."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap

from journeyeditor import assets
from journeyeditor.canvas.painting.shapes import shape
from journeyeditor.look import ICON_GRID, Palette, icon, icon_stroke

_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Paint an icon `size` px large, for a screen with `ratio` device pixels to the px.

    The picture is everybody's: nobody paints on it.
    """
    edge = round(size * ratio)
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(edge / ICON_GRID, edge / ICON_GRID)
    pen = QPen(QColor(colour), icon_stroke(size))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(shape(icon(name)))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon_of(
    name: str, palette: Palette, size: int, role: str = "text2", *, greyed: bool = True
) -> QIcon:
    """Make an icon in a role's colour; where it may be `greyed`, disabled ones have their own."""
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(icon_pixmap(name, palette.ink(role), size, ratio))
        if greyed:
            pale = icon_pixmap(name, palette.ink("disabled"), size, ratio)
            made.addPixmap(pale, QIcon.Mode.Disabled)
    return made


@cache
def app_icon() -> QIcon:
    """Give the program's own icon in all its sizes."""
    made = QIcon()
    for size in _APP_SIZES:
        name = f"app/journeyeditor-{size}.png"
        path = assets.path(name)
        if path is not None:  # Qt reads only those that the desktop asks for
            made.addFile(str(path), QSize(size, size))
            continue
        picture = QPixmap()
        picture.loadFromData(assets.read(name), "PNG")
        made.addPixmap(picture)
    return made


def paint_icon(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    """Paint an icon into a square area of a widget."""
    size = QSize(round(area.width()), round(area.height()))
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(area.topLeft(), icon_pixmap(name, colour, size.width(), ratio))


def _ratios() -> tuple[float, ...]:
    """The ratios of device pixels to px that the screens have."""
    return tuple(
        sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})
    )

"""Icons: the paths are those of the vendored pictures, and every kind and channel has one."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from journeyeditor import assets
from journeyeditor.look import ICON_GRID, ICON_OF_KIND, channel_icon, icon, icon_stroke, icon_svg
from journeyeditor.look.icons import CHANNEL_FALLBACK, ICON_OF_CHANNEL, icon_names
from journeyeditor.look.palettes import HUE_OF_KIND
from journeyeditor.look.paths import parse
from tools import make_icons


def words(text: str) -> list[str]:
    """Give the words of a text: a list of names that can be compared with the design by eye."""
    return text.split()


CHANNELS = words("""
website landing-page shop cart-and-checkout app newsletter e-mail chat social-media search-ad
display-ad influencer-ad video webinar article influencer-post review-portal customer-review forum
blog comparison-portal search-result store fair sales-talk phone print-ad tv-radio poster letter
package service-technician friends-and-family press-article recommendation survey help-centre
online-manual customer-service invoice
""")
CHANNEL_ICONS = words("""
globe search smartphone mail message-circle messages-square megaphone star arrow-left-right
shopping-cart credit-card store phone headset package truck wrench newspaper qr-code tv users
file-text book-open
""")
ACTIONS = words("""
undo-2 redo-2 sticky-note columns-3 rows-3 user-round filter scan presentation panel-left-close
panel-left-open panel-right-close plus minus x check copy trash-2 ellipsis search settings
folder-open file-spreadsheet image-up layout-template list-tree house hard-drive external-link
chevron-down chevron-right save save-all printer link pencil folder rotate-ccw file-pen image
""")
STATES = words("""
circle-dashed circle-dot circle-play circle-check circle-alert circle-x triangle-alert info ban
trending-down calendar-clock clock list-checks link-2 unlink-2 arrow-up-right arrow-right
arrow-down-right grip-vertical monitor-smartphone map-pin repeat-2
""")


def ink(picture: bytes) -> list[int]:
    """Draw a picture at 48 px and give how dark each of its pixels is."""
    image = QImage(48, 48, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(picture).render(painter, QRectF(0, 0, 48, 48))
    painter.end()
    return [255 - value for value in bytes(image.constBits())]


def test_the_paths_are_made_from_the_pictures() -> None:
    assert assets.read("icons/icons.json").decode() == make_icons.make()


def test_no_path_without_picture_and_licence() -> None:
    files = assets.names("icons/lucide")
    assert {f"{name}.svg" for name in icon_names()} == set(files) - {"LICENSE"}
    assert b"ISC License" in assets.read("icons/lucide/LICENSE")


@pytest.mark.parametrize("name", icon_names())
def test_a_path_looks_like_its_picture(name: str) -> None:
    path = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{icon(name)}" '
        'fill="none" stroke="#000000" stroke-width="1.75" stroke-linecap="round" '
        'stroke-linejoin="round"/></svg>'
    )
    ours, theirs = ink(path.encode()), ink(icon_svg(name, "#000000", 24))
    assert sum(ours) > 48 * 255
    differing = sum(abs(one - other) for one, other in zip(ours, theirs, strict=True))
    assert differing < 0.02 * sum(theirs)


@pytest.mark.parametrize("name", icon_names())
def test_a_path_stays_on_its_grid(name: str) -> None:
    for _, *values in parse(icon(name)):
        assert all(0 <= value <= ICON_GRID for value in values)


@pytest.mark.parametrize("name", [*ACTIONS, *STATES, *CHANNEL_ICONS, *ICON_OF_KIND.values()])
def test_what_the_design_names_is_there(name: str) -> None:
    assert icon(name)


def test_an_icon_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        icon("unicorn")
    with pytest.raises(assets.MissingAssetError):
        icon_svg("unicorn", "#000000", 16)


def test_strokes_are_thicker_when_small() -> None:
    assert icon_stroke(12) == 2
    assert icon_stroke(13.9) == 2
    assert icon_stroke(14) == 1.75
    assert icon_stroke(36) == 1.75


def test_a_picture_takes_colour_size_and_stroke() -> None:
    root = fromstring(icon_svg("plus", "#3557D6", 12))
    assert root.get("stroke") == "#3557D6"
    assert (root.get("width"), root.get("height")) == ("12", "12")
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "2"
    assert fromstring(icon_svg("plus", "#3557D6", 18)).get("stroke-width") == "1.75"


def test_every_kind_has_an_icon() -> None:
    assert set(ICON_OF_KIND) == set(HUE_OF_KIND)
    assert ICON_OF_KIND["hurdle"] == "octagon-alert"
    assert (ICON_OF_KIND["image"], ICON_OF_KIND["note"]) == ("image", "sticky-note")


def test_every_channel_has_one_of_the_channels_icons() -> None:
    assert set(ICON_OF_CHANNEL) == set(CHANNELS)
    for channel in CHANNELS:
        assert channel_icon(channel) in CHANNEL_ICONS
    assert channel_icon("package") == "truck"
    assert channel_icon("friends-and-family") == "messages-square"


def test_a_channel_of_ones_own_has_the_fallback() -> None:
    assert channel_icon(None) == channel_icon("Pigeon post") == CHANNEL_FALLBACK
    assert icon(CHANNEL_FALLBACK)


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h1" fill="currentColor"/>',
        '<g transform="scale(2)"/>',
        "<text>x</text>",
        '<path d="M0 0h1" transform="scale(2)"/>',
    ],
)
def test_a_picture_that_a_path_cannot_show_is_refused(inside: str) -> None:
    with pytest.raises(ValueError, match=r"filled|bare"):
        make_icons.flatten(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode())

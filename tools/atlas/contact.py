# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Contact sheets: close-ups of the body with every landmark that can be seen as a numbered, named dot.

For the eye of whoever checks that each landmark sits where an anatomist would put it.
"""
import html
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from picture import Canvas, font
from projection import SEEN_MM, Frame, View, sees

MARGIN = 250  # pixels left and right of the body for the names
LINE = 19  # pixels between two names


@dataclass(frozen=True)
class Sheet:
    """A close-up: looked at from azimuth (0 front, 90 the body's right, 180 back) and elevation, degrees."""

    id: str
    title: str
    azimuth: float
    elevation: float
    centre: tuple  # body point in the middle, mm
    size: tuple  # width and height, mm
    pixel: float  # mm
    part: str = "body"  # body, hand, arm, trunk or foot: what else is left out of the picture
    turn: float = 0.0  # degrees the picture is turned clockwise


HEAD, NECK, SHOULDER = (0, 1572, 45), (0, 1450, 30), (-140, 1350, 0)
HAND, FOOT = (-395, 785, 50), (-145, 60, 90)
SHEETS = (
    Sheet("head-front", "Head, front", 0, 0, HEAD, (210, 240), 0.25),
    Sheet("head-oblique", "Head, right front", 45, 0, HEAD, (240, 240), 0.25),
    Sheet("head-right", "Head, right", 90, 0, HEAD, (240, 240), 0.25),
    Sheet("head-back", "Head and nape, back", 180, 0, (0, 1540, 0), (210, 290), 0.28),
    Sheet("head-back-oblique", "Head and nape, right back", 135, 0, (0, 1530, 0), (250, 290), 0.28),
    Sheet("head-below", "Head, from below", 10, -55, (0, 1490, 80), (230, 220), 0.25),
    Sheet("neck-front", "Neck, front", 0, 10, (-40, 1420, 40), (260, 150), 0.3),
    Sheet("neck-right", "Neck, right", 80, 15, (-30, 1450, 30), (260, 170), 0.3),
    Sheet("shoulder-front", "Shoulder, front", 15, 10, SHOULDER, (260, 260), 0.33),
    Sheet("shoulder-right", "Shoulder, right", 80, 15, (-200, 1300, 10), (220, 290), 0.33, "arm"),
    Sheet("shoulder-back", "Shoulder, back", 180, 10, (-130, 1340, 0), (280, 240), 0.33),
    Sheet("shoulder-top", "Shoulder, from above", 90, 75, (-120, 1390, 0), (230, 330), 0.33, "body", 90),
    Sheet("armpit", "Armpit, from below", 25, -65, (-150, 1260, 10), (220, 240), 0.33),
    Sheet("chest-front", "Chest, front", 0, 0, (-70, 1250, 60), (260, 320), 0.38),
    Sheet("trunk-right", "Trunk, right (arm left out)", 90, 0, (0, 1130, 10), (300, 420), 0.45, "trunk"),
    Sheet("back-upper", "Upper back", 180, 0, (-70, 1310, 0), (260, 280), 0.33),
    Sheet("back-lower", "Lower back", 180, 0, (-60, 1080, 0), (240, 300), 0.36),
    Sheet("belly-front", "Belly and groin, front", 0, 0, (-80, 960, 60), (260, 380), 0.42, "trunk"),
    Sheet("pelvis-right", "Pelvis, right", 90, 0, (0, 910, 10), (260, 280), 0.36, "trunk"),
    Sheet("pelvis-back", "Pelvis, back", 180, 0, (-80, 890, 0), (240, 280), 0.36, "trunk"),
    Sheet("pelvis-below", "Between the legs, from below", 0, -70, (-40, 820, 0), (200, 240), 0.33, "pelvis"),
    Sheet("arm-front", "Arm, front", 0, 0, (-260, 1090, 20), (250, 460), 0.45, "arm"),
    Sheet("arm-outer", "Arm, outer side", 90, 10, (-260, 1090, 20), (200, 460), 0.45, "arm"),
    Sheet("arm-back", "Arm, back", 180, 0, (-260, 1090, 20), (250, 460), 0.45, "arm"),
    Sheet("arm-inner", "Arm, inner side", -90, -10, (-260, 1090, 20), (200, 460), 0.45, "arm"),
    Sheet("palm", "Palm", 0, 0, HAND, (160, 210), 0.2, "arm"),
    Sheet("hand-back", "Back of the hand", 180, 0, HAND, (160, 210), 0.2, "arm"),
    Sheet("hand-thumb", "Hand, thumb side", 110, 25, HAND, (150, 210), 0.2, "arm"),
    Sheet("hand-little", "Hand, little-finger side", -80, -10, HAND, (150, 210), 0.2, "arm"),
    Sheet("thigh-front", "Thigh, front", 0, 0, (-110, 660, 30), (200, 420), 0.45, "leg"),
    Sheet("thigh-outer", "Thigh, outer side", 90, 0, (-110, 660, 30), (240, 420), 0.45, "leg"),
    Sheet("thigh-back", "Thigh, back", 180, 0, (-110, 660, 30), (200, 420), 0.45, "leg"),
    Sheet("thigh-inner", "Thigh, inner side", -90, 0, (-110, 660, 30), (240, 420), 0.45, "leg"),
    Sheet("knee-front", "Knee, front", 0, 0, (-125, 475, 30), (160, 180), 0.22, "leg"),
    Sheet("knee-outer", "Knee, outer side", 90, 0, (-125, 475, 20), (170, 180), 0.22, "leg"),
    Sheet("knee-back", "Knee, back", 180, 0, (-125, 475, 30), (160, 180), 0.22, "leg"),
    Sheet("knee-inner", "Knee, inner side", -90, 0, (-125, 475, 20), (170, 180), 0.22, "leg"),
    Sheet("leg-front", "Leg, front", 0, 0, (-135, 270, 20), (170, 400), 0.42, "leg"),
    Sheet("leg-outer", "Leg, outer side", 90, 0, (-135, 270, 10), (200, 400), 0.42, "leg"),
    Sheet("leg-back", "Leg, back", 180, 0, (-135, 270, 20), (170, 400), 0.42, "leg"),
    Sheet("leg-inner", "Leg, inner side", -90, 0, (-135, 270, 10), (200, 400), 0.42, "leg"),
    Sheet("foot-top", "Foot, top", 0, 75, FOOT, (130, 260), 0.23, "foot"),
    Sheet("sole", "Foot, sole", 0, -90, FOOT, (130, 260), 0.23, "foot"),
    Sheet("foot-outer", "Foot, outer side", 90, 5, FOOT, (260, 130), 0.23, "foot"),
    Sheet("foot-inner", "Foot, inner side", -90, 5, FOOT, (260, 130), 0.23, "foot"),
    Sheet("toes", "Toes, front", 0, 15, (-145, 20, 150), (120, 70), 0.12, "foot"),
    Sheet("heel", "Heel, back", 180, 0, (-145, 60, 0), (110, 130), 0.2, "foot"),
)


def looking_from(azimuth, elevation, turn=0.0):
    """A view from a direction; `turn` rolls the picture clockwise."""
    a, e = np.radians([azimuth, elevation])
    toward = np.array([-np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    right = np.array([np.cos(a), 0.0, np.sin(a)])
    up = np.cross(toward, right)
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    right, up = c * right + s * up, c * up - s * right
    return View("", "", "anatomical", tuple(right), tuple(up), tuple(toward))


def part_of(surface, part):
    """Triangles of a part of the body's right half (or all of it)."""
    centre = surface.points[surface.triangles].mean(axis=1)
    x, y, _ = centre.T
    arm_edge = np.interp(y, [700, 900, 1000, 1100, 1240], [-280, -250, -200, -165, -149])
    return np.flatnonzero({
        "body": x < 1e9,
        "arm": x < arm_edge,
        "trunk": x >= arm_edge,
        "pelvis": (x >= arm_edge) & (y > 770),
        "leg": (x < 0) & (x > -220) & (y < 860),
        "foot": (x < 0) & (y < 135),
    }[part])


def draw_sheet(surface, sheet, landmarks, numbers):
    """The picture of one sheet, and the ids of the landmarks on it."""
    view = looking_from(sheet.azimuth, sheet.elevation, sheet.turn)
    middle = view.axes @ sheet.centre
    width, height = sheet.size
    frame = Frame(middle[0] - width / 2, middle[1] + height / 2, width, height)
    canvas = Canvas(surface, view, frame, sheet.pixel, part_of(surface, sheet.part))
    position = np.array([mark.position for mark in landmarks])
    normal = np.array([mark.normal for mark in landmarks])
    seen = np.flatnonzero(sees(canvas.buffer, view, position, normal) & _on(canvas, position))
    dots = [(landmarks[i].id, numbers[landmarks[i].id], canvas.at(position[i])[0]) for i in seen]
    return _labelled(canvas, sheet, dots), [name for name, _, _ in dots]


def _on(canvas, position):
    """Which points lie on what the canvas shows, not on a part left out in front of it."""
    column, row = np.floor(canvas.at(position)).astype(int).T
    height, width = canvas.buffer.depth.shape
    nearest = canvas.buffer.depth[np.clip(row, 0, height - 1), np.clip(column, 0, width - 1)]
    return np.abs(position @ canvas.view.axes[2] - nearest) < SEEN_MM


def _labelled(canvas, sheet, dots):
    """The canvas with margins, dots, and names on the nearer side joined by thin lines."""
    width, height = canvas.image.size
    halves = ([], [])
    for dot in sorted(dots, key=lambda d: d[2][0]):
        halves[dot[2][0] > width / 2].append(dot)
    needed = max(height, LINE * (max(len(half) for half in halves) + 2)) + 30
    picture = Image.new("RGB", (width + 2 * MARGIN, needed), "white")
    picture.paste(canvas.image, (MARGIN, 30))
    draw = ImageDraw.Draw(picture)
    draw.text((8, 4), sheet.title, fill="black", font=font(18))
    for side, half in enumerate(halves):
        half.sort(key=lambda d: d[2][1])
        previous = 30 - LINE
        for left, (name, number, (x, y)) in zip(range(len(half), 0, -1), half):
            row = min(max(previous + LINE, y + 30 - 8), needed - left * LINE - 2)
            previous = row
            text_x = 4 if side == 0 else MARGIN + width + 10
            anchor = MARGIN - 6 if side == 0 else MARGIN + width + 6
            draw.line([anchor, row + 8, x + MARGIN, y + 30], fill=(40, 90, 190))
            draw.text((text_x, row), f"{number} {name}", fill=(0, 0, 120), font=font(14))
    for _, _, (x, y) in dots:
        x, y = x + MARGIN, y + 30
        draw.ellipse([x - 4, y - 4, x + 4, y + 4], fill=(215, 20, 40), outline="white")
    return picture


def write_contact_sheets(body, landmarks, directory):
    """All sheets as PNG, and index.html with the definitions and the sheets each landmark is on."""
    directory.mkdir(parents=True, exist_ok=True)
    numbers = {mark.id: i for i, mark in enumerate(landmarks, 1)}
    sheets_of = {mark.id: [] for mark in landmarks}
    for sheet in SHEETS:
        picture, shown = draw_sheet(body.reference, sheet, landmarks, numbers)
        picture.save(directory / f"{sheet.id}.png")
        for name in shown:
            sheets_of[name].append(sheet)
    unseen = [name for name, sheets in sheets_of.items() if not sheets]
    if unseen:
        raise ValueError(f"no sheet shows {', '.join(unseen)}")
    (directory / "index.html").write_text(_page(landmarks, numbers, sheets_of))


def _page(landmarks, numbers, sheets_of):
    rows = []
    for mark in landmarks:
        links = " ".join(f'<a href="#{s.id}">{s.title}</a>' for s in sheets_of[mark.id])
        side = "right and left" if mark.sided else "midline"
        rows.append(f"<tr><td>{numbers[mark.id]}<td>{mark.id}<td>{side}<td>{html.escape(mark.definition)}<td>{links}")
    pictures = "".join(f'<h2 id="{s.id}">{s.title}</h2><img src="{s.id}.png" alt="{s.title}">' for s in SHEETS)
    head = "<!DOCTYPE html><meta charset=utf-8><title>Landmarks</title><h1>Landmarks</h1>"
    return f"{head}{pictures}<table>{''.join(rows)}</table>"

# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The words a pose is written in: joint movements with their limits, and which bone turns how far for each of them.

Degrees; millimetres for root.x, root.y, root.z. A word with .R or .L belongs to one side, without to both.
"""
from dataclasses import dataclass

import numpy as np

LIMITS = {
    "shoulder.flex": (-50, 165), "shoulder.abduct": (-25, 130), "shoulder.rotate": (-90, 90),
    "shoulder.across": (-30, 75), "elbow.flex": (0, 142), "forearm.pronate": (-20, 165),
    "wrist.flex": (-75, 70), "wrist.ulnar": (-25, 32), "clavicle.raise": (-8, 28), "clavicle.forward": (-12, 25),
    "fingers.mcp": (-40, 85), "fingers.spread": (-12, 12), "fingers.pip": (0, 100), "fingers.dip": (-5, 65),
    "thumb.oppose": (-25, 60), "thumb.curl": (-20, 60), "thumb.spread": (-20, 35),
    "hip.flex": (-20, 118), "hip.abduct": (-20, 45), "hip.rotate": (-45, 50), "knee.flex": (0, 140),
    "ankle.point": (-30, 50), "foot.tilt": (-20, 20), "toes.up": (-20, 60),
    "spine.flex": (-30, 70), "spine.side": (-30, 30), "spine.twist": (-35, 35),
    "neck.flex": (-45, 45), "neck.side": (-40, 40), "neck.twist": (-70, 70), "jaw.open": (0, 30),
    "root.pitch": (-180, 180), "root.roll": (-180, 180), "root.yaw": (-180, 180),
    "root.x": (-3000, 3000), "root.y": (-3000, 3000), "root.z": (-3000, 3000),
}
FINGERS = (2, 3, 4, 5)
for _finger in FINGERS:
    LIMITS |= {f"finger{_finger}.{part}": LIMITS[f"fingers.{part}"] for part in ("mcp", "pip", "dip")}
MIDDLE = ("root", "spine", "neck", "jaw")
MOVES = ("root.x", "root.y", "root.z")
ARM = ("shoulder.flex", "shoulder.abduct", "shoulder.rotate", "shoulder.across", "elbow.flex", "forearm.pronate",
       "wrist.flex", "wrist.ulnar", "clavicle.raise", "clavicle.forward")
HAND = ("fingers.mcp", "fingers.pip", "fingers.dip", "thumb.oppose", "thumb.curl", "thumb.spread")
LEG = ("hip.flex", "hip.abduct", "hip.rotate", "knee.flex", "ankle.point", "foot.tilt")
GROUPS = {"arm": ARM, "hand": HAND, "leg": LEG}
FORWARD = np.array([0.0, 0.0, 1.0])
SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03", "head")
LYING, SIDEWAYS, UPRIGHT = (1.0, 0, 0), (0, 0, 1.0), (0, 1.0, 0)


@dataclass(frozen=True)
class Turn:
    """A bone's turn about an axis of the rest pose by a share of a channel."""

    channel: str
    bone: str
    axis: tuple
    share: float = 1.0


def word(channel):
    """The channel without its side."""
    return channel[:-2] if channel.endswith((".R", ".L")) else channel


def is_middle(name):
    return name.split(".")[0] in MIDDLE


def all_channels():
    names = []
    for name in LIMITS:
        names += [name] if is_middle(name) else [f"{name}.R", f"{name}.L"]
    return names


def sided(name):
    """The channels that a word of a pose file stands for; ValueError when there is no such word."""
    if word(name) not in LIMITS or (is_middle(name) and name != word(name)):
        raise ValueError(f"no joint word '{name}'")
    return [name] if is_middle(name) or name != word(name) else [f"{name}.R", f"{name}.L"]


def expanded_pose(pose):
    """Pose words to channels: a number for both sides, or [right, left]. A word with a side goes before one without."""
    out, single = {}, {}
    for name, value in pose.items():
        names = sided(name)
        values = value if isinstance(value, (list, tuple)) else [value] * len(names)
        if len(values) != len(names):
            raise ValueError(f"'{name}' takes {'one number' if len(names) == 1 else 'a number or [right, left]'}")
        (single if name != word(name) else out).update(zip(names, map(float, values)))
    return out | single


def expanded_free(names):
    """Free words to channels; 'arm:R', 'hand:L', 'leg:*' are groups."""
    out = []
    for name in names:
        group, colon, side = name.partition(":")
        if colon and group in GROUPS and side in ("R", "L", "*"):
            out += [f"{part}.{s}" for s in (side if side != "*" else "RL") for part in GROUPS[group]]
        else:
            out += sided(name)
    return list(dict.fromkeys(out))


def turns(direction):
    """All turns in the order in which they act. `direction(bone)` is the bone's unit vector in the rest pose."""
    found = [Turn("root.pitch", "root", LYING), Turn("root.roll", "root", SIDEWAYS), Turn("root.yaw", "root", UPRIGHT)]
    for bones, name in ((SPINE, "spine"), (NECK, "neck")):
        for part, axis in (("flex", LYING), ("side", SIDEWAYS), ("twist", UPRIGHT)):
            found += [Turn(f"{name}.{part}", bone, axis, 1 / len(bones)) for bone in bones]
    found.append(Turn("jaw.open", "jaw", LYING))
    for side, sign in (("R", -1.0), ("L", 1.0)):
        found += [*_arm(direction, side, sign), *_fingers(direction, side, sign), *_leg(direction, side, sign)]
    return found


def _arm(direction, side, sign):
    def turn(channel, bone, axis, share=1.0):
        return Turn(f"{channel}.{side}", f"{bone}.{side}", tuple(axis), share)

    upper, twist, lower, hand = (direction(f"{b}.{side}") for b in
                                 ("upperarm01", "upperarm02", "lowerarm01", "metacarpal2"))
    down = np.array([0, -1.0, 0])
    yield turn("clavicle.raise", "clavicle", FORWARD * sign)
    yield turn("clavicle.forward", "clavicle", down * sign)
    yield turn("shoulder.rotate", "upperarm01", upper * sign, 0.5)  # half each: no candy-wrapper twist
    yield turn("shoulder.rotate", "upperarm02", twist * sign, 0.5)
    yield turn("shoulder.abduct", "upperarm01", FORWARD * sign)
    yield turn("shoulder.flex", "upperarm01", (-1.0, 0, 0))
    yield turn("shoulder.across", "upperarm01", down * sign)
    yield turn("elbow.flex", "lowerarm01", np.cross(lower, FORWARD))
    yield turn("forearm.pronate", "lowerarm02", direction(f"lowerarm02.{side}") * sign)
    yield turn("wrist.flex", "wrist", np.cross(hand, FORWARD))
    yield turn("wrist.ulnar", "wrist", FORWARD * sign)


def _fingers(direction, side, sign):
    for finger in FINGERS:
        for number, part in ((1, "mcp"), (2, "pip"), (3, "dip")):
            bone = f"finger{finger}-{number}.{side}"
            axis = tuple(np.cross(direction(bone), FORWARD))
            yield Turn(f"fingers.{part}.{side}", bone, axis)
            yield Turn(f"finger{finger}.{part}.{side}", bone, axis)
        yield Turn(f"fingers.spread.{side}", f"finger{finger}-1.{side}", tuple(FORWARD * sign), (finger - 3.5) / 1.5)
    outward = np.array([sign, 0, 0])
    for number in (2, 3):
        bone = f"finger1-{number}.{side}"
        yield Turn(f"thumb.curl.{side}", bone, tuple(np.cross(direction(bone), FORWARD * 0.6 - outward)))
    base = f"finger1-1.{side}"
    yield Turn(f"thumb.oppose.{side}", base, tuple(np.cross(direction(base), FORWARD)))
    yield Turn(f"thumb.spread.{side}", base, tuple(FORWARD * sign))


def _leg(direction, side, sign):
    thigh, shank = direction(f"upperleg01.{side}"), direction(f"lowerleg01.{side}")
    leg, foot = f"upperleg01.{side}", f"foot.{side}"
    yield Turn(f"hip.rotate.{side}", leg, tuple(thigh * sign))
    yield Turn(f"hip.abduct.{side}", leg, tuple(FORWARD * sign))
    yield Turn(f"hip.flex.{side}", leg, tuple(np.cross(thigh, FORWARD)))
    yield Turn(f"knee.flex.{side}", f"lowerleg01.{side}", tuple(np.cross(shank, -FORWARD)))
    yield Turn(f"ankle.point.{side}", foot, LYING)
    yield Turn(f"foot.tilt.{side}", foot, tuple(FORWARD * sign))
    for toe in range(1, 6):
        yield Turn(f"toes.up.{side}", f"toe{toe}-1.{side}", (-1.0, 0, 0))

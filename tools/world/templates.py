"""The wording of instructions, per edit type."""

TEMPLATES = {
    "recolour": (
        "make the {object} {value}",
        "change the {object} to {value}",
        "paint the {object} {value}",
        "turn the {object} {value}",
        "colour the {object} {value}",
        "change the colour of the {object} to {value}",
        "make the colour of the {object} {value}",
        "the {object} should be {value}",
        "recolour the {object} {value}",
        "let the {object} be {value}",
    ),
    "shape": (
        "turn the {object} into {new}",
        "change the {object} into {new}",
        "make the {object} {new}",
        "replace the {object} with {new}",
        "change the {object} to {new}",
        "transform the {object} into {new}",
        "swap the {object} for {new}",
        "the {object} should be {new}",
    ),
    "fill": (
        "make the {object} {value}",
        "change the {object} to {value}",
        "turn the {object} {value}",
        "the {object} should be {value}",
        "give the {object} a {value} pattern",
        "fill the {object} with a {value} pattern",
        "change the pattern of the {object} to {value}",
    ),
    ("size", "small"): (
        "make the {object} small",
        "make the {object} smaller",
        "shrink the {object}",
        "make the {object} tiny",
        "reduce the size of the {object}",
        "the {object} should be small",
        "change the {object} to small",
    ),
    ("size", "large"): (
        "make the {object} large",
        "make the {object} bigger",
        "make the {object} larger",
        "enlarge the {object}",
        "make the {object} big",
        "the {object} should be large",
        "grow the {object}",
        "change the {object} to large",
    ),
    "background": (
        "put it {place[0]}",
        "change the background to {place[1]}",
        "make the background {place[1]}",
        "set the scene {place[0]}",
        "move it {place[0]}",
        "place it {place[0]}",
        "turn the background into {place[1]}",
        "replace the background with {place[1]}",
        "{place[0]}",
    ),
    "add": (
        "add {new}",
        "add {new} on the {side}",
        "put {new} on the {side}",
        "insert {new}",
        "place {new} next to it",
        "draw {new}",
        "let there be {new}",
        "include {new}",
    ),
    "remove": (
        "remove the {object}",
        "delete the {object}",
        "take away the {object}",
        "erase the {object}",
        "get rid of the {object}",
        "take the {object} out",
        "drop the {object}",
    ),
    "compound": (
        "turn the {object} into {both}",
        "make the {object} {both}",
        "replace the {object} with {both}",
        "change the {object} into {both}",
        "make the {object} {colour} and turn it into {new}",
        "paint the {object} {colour} and make it {new}",
        "swap the {object} for {both}",
    ),
}

# "make it blue" means the object, so these are for scenery alone.
SCENERY = ("night", "beach", "meadow", "snow")
SCENERY_ONLY = ("make it {place[1]}", "turn it into {place[1]}", "make it {place[1]}", "make it look like {place[1]}")

# Without naming the object; only where there is one.
UNDER_SPECIFIED = {
    "recolour": ("make it {value}", "turn it {value}", "paint it {value}", "{value} please", "change it to {value}"),
    "shape": ("make it {new}", "turn it into {new}", "change it to {new}"),
    "fill": ("make it {value}", "turn it {value}", "change it to {value}"),
    "compound": ("make it {both}", "turn it into {both}"),
    ("size", "small"): ("make it small", "make it smaller", "shrink it", "make it tiny"),
    ("size", "large"): ("make it large", "make it bigger", "enlarge it", "make it larger", "make it big"),
}

# (where to put it, what the background becomes)
BACKGROUND_WORDS = {
    "white": (("on a white background", "white"), ("in front of a white wall", "a white wall")),
    "yellow": (("on a yellow background", "yellow"), ("in front of a yellow wall", "a yellow wall")),
    "blue": (("on a blue background", "blue"), ("in front of a blue wall", "a blue wall")),
    "pink": (("on a pink background", "pink"), ("in front of a pink wall", "a pink wall")),
    "night": (("under a night sky", "night"), ("under the stars", "a night sky"), ("at night", "night"), ("in the dark", "night time")),
    "beach": (("on the beach", "a beach"), ("on a sandy beach", "a sandy beach"), ("by the sea", "the beach")),
    "meadow": (("on a meadow", "a meadow"), ("on the grass", "a grassy meadow"), ("in a grassy meadow", "grass")),
    "snow": (("in the snow", "snow"), ("on a snowy field", "a snowy field"), ("in winter", "winter")),
}

NONCE_VERBS = ("zib", "wug", "blick", "dax", "fep", "gorp", "mip", "plonk", "quib", "tarn", "vost", "yomp")

"""Appends the gates, as tools/train measured them, to a pack's model card."""

import json
from pathlib import Path

Row = tuple[str, str, str]


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _gate_rows(gates: dict) -> list[Row]:
    """(what, wanted, measured) of everything in gates.json that a gate asks for."""
    rows: list[Row] = []
    if "vae" in gates:
        rows.append(("autoencoder: PSNR of held-out pictures", "32 dB", f"{gates['vae']['psnr_db']:.1f} dB"))
    if "blip" in gates:
        for where, name in (("drawn pictures, greedy", "renders"), ("drawn pictures, three beams", "beam3")):
            rows.append((f"captioner: slot F1, {where}", ".97", f"{gates['blip'][f'slot_f1_{name}']:.3f}"))
    for cell, title in (("n1_greedy", "one caption, greedy"), ("n3_sampled", "three captions, sampled")):
        measured = gates.get("phi", {}).get(cell)
        if measured:
            wanted = ("95 %", "90 %") if cell.startswith("n1") else ("-", "-")
            rows.append((f"writer: answers that parse, {title}", wanted[0], _percent(measured["parse_ok"])))
            rows.append((f"writer: target slots right, {title}", wanted[1], _percent(measured["right_slots"])))
    if "text_to_image" in gates:
        measured = _percent(gates["text_to_image"]["all_slots"])
        rows.append(("text to picture: all slots right, one object", "80 %", measured))
    return rows


def gates_section(file: Path) -> str:
    """A table of what was wanted and what was measured; a gate that is missed stands there like any other."""
    rows = _gate_rows(json.loads(file.read_text()))
    lines = [f"| {what} | {wanted} | {measured} |" for what, wanted, measured in rows]
    return "\n".join(["", "## Gates, as measured", "", "| gate | wanted | measured |", "|---|---|---|", *lines, ""])

"""An answer on its way out: held for whoever reads it slowly, by the event loop and not for ever."""

import asyncio
from typing import Any

PIECE = 64 * 1024
FIRST = 20.0
"""Seconds a reader may take for the first piece; then one more for each ``RATE`` bytes."""
RATE = 16 * 1024


async def send(protocol: Any, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
    """Send it all, or as much as is read in time."""
    if len(body) <= PIECE:
        protocol.response_bytes(status, headers, body)
        return
    stream = protocol.response_stream(status, headers)
    started = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(FIRST) as deadline:
            for start in range(0, len(body), PIECE):
                await stream.send_bytes(body[start : start + PIECE])
                deadline.reschedule(started + FIRST + start / RATE)
    except (TimeoutError, RuntimeError):  # too slow, or gone
        return

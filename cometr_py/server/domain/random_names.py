"""Names for experiments that were given none."""

from __future__ import annotations

import secrets

_QUALITIES = """
amber ample ancient azure balmy blithe bold brisk bright calm candid clear clever copper coral cosmic crisp curious
daring deep eager early easy fabled fair famous fleet fluent fond frosty gentle gilded glad golden grand happy hardy
hazel honest humble icy ivory jolly keen kind lively lucid lunar mellow merry mighty mild misty modest neat nimble
noble olive patient placid polar proud pure quick quiet rapid ready rosy royal rustic sage scarlet serene sharp shy
silent silver sleek smooth snowy solar solid spry steady still stout sunny swift tidy timely tranquil true upbeat vast
velvet vivid warm wise witty young zesty
"""
_THINGS = """
albatross aspen badger beacon birch bison brook canyon cedar cliff cloud condor coyote crane creek delta dolphin dune
eagle elm ember falcon fern finch fjord fox garnet gazelle glacier glade grove gull harbor hare hawk heron hill iris
island jaguar juniper kestrel lagoon lake lark lemur linden lotus lynx maple marlin marten meadow meteor mesa moose
nebula newt oasis ocelot onyx orchid osprey otter owl panther pebble pelican pine plateau prairie puffin quail quartz
raven reef ridge river robin salmon sequoia shore sparrow spruce summit swan tern tiger topaz valley walrus willow
wolf wren yew zebra
"""


def new_name() -> str:
    """Return a name that is easy to say, and most likely unused."""
    return f"{secrets.choice(_QUALITIES.split())}_{secrets.choice(_THINGS.split())}_{secrets.randbelow(9000) + 1000}"

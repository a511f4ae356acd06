"""The demo's alarm routes: those of the plan of 2017, bound to contact points of their own and in use."""

from samordna.content.demo_life import Living
from samordna.organisation.models import Unit
from samordna.plandoc.alarm.model import Route
from samordna.readiness.commands.ready import routes_load
from samordna.readiness.commands.routes import route_update, route_use


def alarm_all(living: Living) -> None:
    told = living.read("alarms.yaml")
    living.add_contacts(told["contacts"])
    place = living.municipality
    units = Unit.objects.filter(municipality=place)
    owners = {one["name"]: units.get(code=one.pop("unit")) for one in told["routes"] if "unit" in one}
    routes = [Route.model_validate(one) for one in told["routes"]]
    for row in routes_load(municipality=place, routes=routes):
        owned = route_update(municipality=place, route=row, values={"unit": owners.get(row.name)})
        route_use(municipality=place, route=owned)

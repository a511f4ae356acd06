"""The demo's alarm routes: those of the plan of 2017, bound to contact points of their own and in use."""

from samordna.content.demo_life import Living
from samordna.plandoc.alarm.model import Route
from samordna.readiness.commands.ready import routes_load
from samordna.readiness.commands.routes import route_use


def alarm_all(living: Living) -> None:
    told = living.read("alarms.yaml")
    living.add_contacts(told["contacts"])
    routes = [Route.model_validate(one) for one in told["routes"]]
    for row in routes_load(municipality=living.municipality, routes=routes):
        route_use(municipality=living.municipality, route=row)

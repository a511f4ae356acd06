from django.urls import path

from samordna.readiness.routes import changing, files, past, plans, ready, steps, trying, views

ROUTES = "larm/vagar/"
ROUTE = f"{ROUTES}<int:pk>/"
STEP = f"{ROUTE}steg/<slug:step>/"

urlpatterns = [
    path("larm/", views.home, name="routes"),
    path("larm/tidigare/", past.listed, name="past_alarms"),
    path(f"{ROUTES}ny/", changing.create, name="route_create"),
    path(f"{ROUTES}fardiga/", ready.take_in, name="routes_ready"),
    path(f"{ROUTES}fran-planer/", plans.listed, name="plans"),
    path(f"{ROUTES}fran-planer/<int:pk>/", plans.take_in, name="plan_take_in"),
    path(f"{ROUTES}ord/", steps.parts, name="parts"),
    path(ROUTE, views.show, name="route"),
    path(f"{ROUTE}prova/", trying.try_out, name="route_try"),
    path(f"{ROUTE}ladda-ner/", files.download, name="route_export"),
    path(f"{ROUTE}redigera/", changing.edit, name="route_edit"),
    path(f"{ROUTE}ta-i-bruk/", changing.use, name="route_use"),
    path(f"{ROUTE}dra-tillbaka/", changing.withdraw, name="route_withdraw"),
    path(f"{ROUTE}flytta/", changing.move, name="route_move"),
    path(f"{ROUTE}ta-bort/", changing.remove, name="route_remove"),
    path(f"{ROUTE}aterstall/", changing.restore, name="route_restore"),
    path(f"{ROUTE}angra/", changing.undo, name="route_undo"),
    path(f"{ROUTE}nytt-steg/", steps.add, name="step_add"),
    path(STEP, steps.edit, name="step"),
    path(f"{STEP}flytta/", steps.move, name="step_move"),
    path(f"{STEP}ta-bort/", steps.remove, name="step_remove"),
]

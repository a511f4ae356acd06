from django.urls import path

from samordna.guidance.reading import counting, glossary, offline, views

app_name = "guide"
PLACE = "<slug:municipality>/hur-gor-jag/"

urlpatterns = [
    path("hur-gor-jag/", views.start, name="start"),
    path(PLACE, views.listed, name="list"),
    path(f"{PLACE}oppnad.json", counting.opened, name="opened"),
    path(f"{PLACE}kopia.json", offline.copy, name="copy"),
    path(f"{PLACE}app.webmanifest", offline.manifest, name="manifest"),
    path(f"{PLACE}sw.js", offline.worker, name="worker"),
    path("<slug:municipality>/ordlista/", glossary.listed, name="glossary"),
    path("<slug:municipality>/ordlista.json", glossary.words, name="words"),
    path(f"{PLACE}<slug:guide>/", views.first, name="first"),
    path(f"{PLACE}<slug:guide>/<slug:step>/", views.step, name="step"),
    path(f"{PLACE}<path:rest>/", views.missing, name="missing"),
]

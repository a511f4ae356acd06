from django.urls import path

from samordna.guidance.reading import glossary, views

app_name = "guide"
PLACE = "<slug:municipality>/hur-gor-jag/"

urlpatterns = [
    path("hur-gor-jag/", views.start, name="start"),
    path(PLACE, views.listed, name="list"),
    path("<slug:municipality>/ordlista/", glossary.listed, name="glossary"),
    path("<slug:municipality>/ordlista.json", glossary.words, name="words"),
    path(f"{PLACE}<slug:guide>/", views.first, name="first"),
    path(f"{PLACE}<slug:guide>/<slug:step>/", views.step, name="step"),
]

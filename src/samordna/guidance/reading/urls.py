from django.urls import path

from samordna.guidance.reading import views

app_name = "guide"
PLACE = "<slug:municipality>/hur-gor-jag/"

urlpatterns = [
    path("hur-gor-jag/", views.start, name="start"),
    path(PLACE, views.listed, name="list"),
    path(f"{PLACE}<slug:guide>/", views.first, name="first"),
    path(f"{PLACE}<slug:guide>/<slug:step>/", views.step, name="step"),
]

"""The finder for everybody: its address comes before those of the guides, whose names it could be."""

from django.urls import path

from samordna.mapping.finding import views

app_name = "finder"
urlpatterns = [path("<slug:municipality>/hur-gor-jag/hitta/", views.open_show, name="open")]

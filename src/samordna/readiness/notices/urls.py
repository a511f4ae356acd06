"""The address of a message's link, for whoever has it."""

from django.urls import path

from samordna.readiness.notices import acknowledging

app_name = "alarm"
urlpatterns = [path("kvittera/<slug:slug>/<str:token>/", acknowledging.acknowledge, name="acknowledge")]

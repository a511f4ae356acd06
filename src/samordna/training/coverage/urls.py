from django.urls import path

from samordna.training.coverage import adding, files, showing, taking, unit

UNIT = "tackning/enhet/<int:unit>/behov/"
urlpatterns = [
    path("tackning/", showing.show, name="coverage"),
    path("tackning/ladda-ner/<slug:file_format>/", files.download, name="coverage_export"),
    path(
        "tackning/lucka/<int:unit>/<slug:function>/<int:requirement>/",
        showing.choose_plan,
        name="coverage_gap",
    ),
    path("tackning/i-plan/", taking.choose, name="plan_training"),
    path("tackning/i-plan/<int:version>/", taking.take, name="plan_training_take"),
    path("tackning/enhet/<int:pk>/", unit.show, name="coverage_unit"),
    path(f"{UNIT}beslut/<int:pk>/", adding.take, name="needs_decided"),
    path(f"{UNIT}ny/", adding.add, name="need_add"),
    path(f"{UNIT}<int:pk>/", adding.change, name="need_change"),
    path(f"{UNIT}<int:pk>/ta-bort/", adding.remove, name="need_remove"),
    path(f"{UNIT}<int:pk>/aterstall/", adding.restore, name="need_restore"),
]

{{%AUTOESCAPE context="HTML"}}
{{! Order form: 获取方式, with address or outlet. }}
{{>DELIVERY_FIELD}}
{{>ADDRESS_FIELD}}
{{! For the script, which fills it; without it the outlets' list is grouped by city. }}
{{#CITY_CHOICE}}<div class="field" data-delivery="pick_up" hidden>
  <label class="form-label" for="city">城市</label>
  <select class="form-select" id="city"><option value="">全部城市</option></select>
</div>{{/CITY_CHOICE}}
{{>OUTLET_FIELD}}

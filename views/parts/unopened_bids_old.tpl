{{%AUTOESCAPE context="HTML"}}
{{! Order form: are there bids that a new key could not open? }}
<fieldset class="field field-wide" data-part="bids" aria-describedby="unopened_bids-hint unopened_bids-error" {{#UNOPENED_BIDS_ERROR}}data-invalid{{/UNOPENED_BIDS_ERROR}}>
  <legend class="form-label">是否有待开标的投标</legend>
  <div class="choices">
    <div class="form-check">
      <input class="form-check-input" type="radio" id="unopened_bids" name="unopened_bids" value="yes" {{#BIDS_YES}}checked{{/BIDS_YES}}>
      <label class="form-check-label" for="unopened_bids">有待开标的投标</label>
    </div>
    <div class="form-check">
      <input class="form-check-input" type="radio" id="unopened_bids-no" name="unopened_bids" value="no" {{#BIDS_NO}}checked{{/BIDS_NO}}>
      <label class="form-check-label" for="unopened_bids-no">没有待开标的投标</label>
    </div>
  </div>
  <div class="form-text" id="unopened_bids-hint">延期、变更和补办需要回答：办理后密钥会更换，新的密钥打不开用原证书加密的投标文件。如果有投标还没有开标，请等开标以后再办理。</div>
  <div class="field-error" id="unopened_bids-error">{{#UNOPENED_BIDS_ERROR}}{{TEXT}}{{/UNOPENED_BIDS_ERROR}}</div>
</fieldset>

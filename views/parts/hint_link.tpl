{{%AUTOESCAPE context="HTML"}}
{{! A link behind the hint of a field. }}
{{#HINT_LINK}}<a href="{{URL}}" {{#NEW_WINDOW}}target="_blank"{{/NEW_WINDOW}}>{{TEXT}}</a>{{/HINT_LINK}}

<#macro name text><code>${text}</code></#macro>
# Mock migration of ${project}: ${week}

**${percent} % moved to the factory**<#if percentWas?has_content> (${percentWas} % a week before)</#if>: ${amount(movedNow, "construction")} moved<#if movedChange?has_content> (${movedChange})</#if>, ${amount(sites, "raw site")} left, ${movable?c} of them can be moved. <#if end?has_content>At this pace that ends on ${end}.<#elseif paceKnown>At this pace that does not end.<#else>The pace is not known yet.</#if>
<#if work.files??>

Files moved of those planned: ${work.files?c} of ${work.planned?c}, on the branch <@name work.branch/>.
</#if>

## What needs attention

<#if attention?has_content>
<#list attention as line>
- ${line}
</#list>
<#else>
Nothing.
</#if>

## By category
<#if categories?has_content>

| category | moved by the driver | raw before | raw now | change | can be moved |
| --- | ---: | ---: | ---: | ---: | ---: |
<#list categories as each>
| <@name each.name()/> | ${each.moved()?c} | ${each.was()} | ${each.is()?c} | ${each.change()} | ${each.movable()?c} |
</#list>
<#else>

No state of the sources was decided site by site yet: run mock-factory:plan.
</#if>

## Stability and performance
<#if tests?has_content>

| when | run | tests | failed | golden path | time | memory | flaky |
| --- | --- | ---: | ---: | --- | --- | --- | ---: |
<#list tests as each>
| ${each.date()} | ${each.goal()} | ${each.tests()} | ${each.failed()?c} | ${each.golden()} | ${each.time()} | ${each.memory()} | ${each.flaky()?size} |
</#list>
<#list tests as each>
<#list each.flaky()>

Flaky:

<#items as test>
- <@name test/>
</#items>
</#list>
</#list>
<#else>

No run of the week had tests.
</#if>

## Risk

${risk}

## Rolled back
<#if rolledBack?has_content>

| when | step | because | test | since then |
| --- | --- | --- | --- | --- |
<#list rolledBack as each>
| ${each.date()} | <@name each.step()/> | ${each.trigger()} | <#if each.test()?has_content><@name each.test()/></#if> | ${each.since()} |
</#list>
<#else>

Nothing.
</#if>

${amount(runs, "run")} left a record in the week; the state is of ${stateOf}.

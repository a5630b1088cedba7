<!-- mock-factory dashboard: what is below is written anew by mock-factory:report -Dmockfactory.week -->
# Mock migration of <code>${project}</code>

**${percent} % moved to the factory**: ${amount(moved, "construction")} moved, ${amount(sites, "raw site")} left, ${movable?c} of them can be moved.<#if end?has_content> At this pace that ends on ${end}.</#if>
<#if files??>

Files moved of those planned: ${files?c} of ${planned?c}.
</#if>

## To do

<#list phases as phase>
- [<#if phase.movable() == 0>x<#else> </#if>] **Phase ${phase.number()}, ${phase.name()}**: <#if phase.movable() == 0>nothing is left to move<#else>${amount(phase.movable(), "site")} to move</#if><#if phase.staying() gt 0>, ${phase.staying()?c} stay</#if>
<#list phase.owners() as owner>
  - [<#if owner.movable() == 0>x<#else> </#if>] <code>${owner.name()}</code>: <#if owner.movable() == 0>nothing is left to move<#else>${amount(owner.movable(), "site")} to move</#if>
</#list>
</#list>
<#if reasons?has_content>

## Why sites stay

| reason | sites | what to do |
| --- | ---: | --- |
<#list reasons as each>
| <code>${each.code()}</code> | ${each.sites()?c} | ${each.remedy()} |
</#list>
</#if>
<#if rolledBack?has_content>

## Rolled back, and left alone since

<#list rolledBack as step>
- [ ] <code>${step}</code>
</#list>
</#if>

State of ${stateOf}, commit <code>${commit}</code>.

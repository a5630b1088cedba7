package io.github.mockfactory.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.site.XmlBeans.Bean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBeansTest {

    private static String beans(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <beans xmlns="http://www.springframework.org/schema/beans" xmlns:p="http://www.springframework.org/schema/p"
                       xmlns:mockito="http://www.mockito.org/spring/mockito">
                %s
                </beans>
                """.formatted(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bean id='m' class='org.mockito.Mockito' factory-method='mock'><constructor-arg value='com.acme.Mailer'/></bean>",
                "<bean id='m' factory-method='mock' class='org.mockito.BDDMockito'><constructor-arg><value>com.acme.Mailer</value>"
                        + "</constructor-arg></bean>",
                "<bean class='org.easymock.EasyMock' factory-method='createNiceMock'><constructor-arg index='0' type='java.lang.Class'"
                        + " value='com.acme.Mailer'/></bean>",
                "<bean class='org.springframework.beans.factory.config.MethodInvokingFactoryBean'><property name='staticMethod'"
                        + " value='org.mockito.Mockito.mock'/><property name='arguments' value='com.acme.Mailer'/></bean>",
                "<bean class='org.springframework.beans.factory.config.MethodInvokingFactoryBean'><property name='targetClass'>"
                        + "<value>org.mockito.Mockito</value></property><property name='targetMethod' value='mock'/>"
                        + "<property name='arguments'><list><value>com.acme.Mailer</value></list></property></bean>",
                "<bean class='org.springframework.beans.factory.config.MethodInvokingFactoryBean'"
                        + " p:staticMethod='org.mockito.Mockito.mock' p:arguments='com.acme.Mailer'/>",
                "<bean class='com.acme.Desk'><property name='mailer' value='#{T(org.mockito.Mockito).mock(T(com.acme.Mailer))}'/></bean>",
                "<mockito:mock id='mailer' class='com.acme.Mailer'/>",
                "<bean class='com.acme.Desk'><constructor-arg><bean class='org.mockito.Mockito' factory-method='mock'>"
                        + "<constructor-arg value='com.acme.Mailer'/></bean></constructor-arg></bean>",
                "<bean id='m' class='org.jmock.Mockery'/><bean factory-bean='m' factory-method='mock'>"
                        + "<constructor-arg value='com.acme.Mailer'/></bean>",
                "<bean factory-bean='c' factory-method='createMock'><constructor-arg value='com.acme.Mailer'/></bean>"
                        + "<bean id='c' class='org.easymock.EasyMock' factory-method='createControl'/>",
                "<bean id='m' parent='n'/><bean id='n' class='org.jmock.Mockery'/><bean factory-bean='m' factory-method='mock'>"
                        + "<constructor-arg value='com.acme.Mailer'/></bean>",
                "<bean id='m' class='org.jmock.Mockery'/>"
                        + "<bean class='org.springframework.beans.factory.config.MethodInvokingFactoryBean'><property name='targetObject'"
                        + " ref='m'/><property name='targetMethod' value='mock'/><property name='arguments' value='com.acme.Mailer'/></bean>",
                "<bean id='m' class='org.jmock.Mockery'/>"
                        + "<bean class='org.springframework.beans.factory.config.MethodInvokingFactoryBean'><property name='targetObject'>"
                        + "<ref bean='m'/></property><property name='targetMethod' value='mock'/>"
                        + "<property name='arguments' value='com.acme.Mailer'/></bean>",
                "<bean class='org.springframework.beans.factory.config.MethodInvokingFactoryBean'><property name='targetObject'>"
                        + "<bean class='org.jmock.Mockery'/></property><property name='targetMethod' value='mock'/>"
                        + "<property name='arguments' value='com.acme.Mailer'/></bean>"
            })
    void findsBeansThatAreMocks(String bean) {
        assertThat(XmlBeans.in(beans(bean))).containsExactly(new Bean(4, "com.acme.Mailer"));
    }

    @Test
    void findsBeansWhoseTypeIsNotSaid() {
        assertThat(
                        XmlBeans.in(
                                beans(
                                        "<bean class='org.mockito.Mockito' factory-method='spy'><constructor-arg ref='mailer'/></bean>")))
                .containsExactly(new Bean(4, "?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bean class='com.acme.Mockito' factory-method='mock'/>",
                "<bean id='m' class='org.jmock.Mockery'/><bean factory-bean='n' factory-method='mock'/>",
                "<bean id='m' class='com.acme.jmock.Mockery'/><bean factory-bean='m' factory-method='mock'/>",
                "<bean id='m' class='org.jmock.Mockery'/><bean factory-bean='m' factory-method='assertIsSatisfied'/>",
                "<bean id='m' parent='n' factory-bean='m' factory-method='mock'/><!-- jmock --><bean id='n' parent='m'/>",
                "<bean class='org.mockito.Mockito' factory-method='withSettings'/>",
                "<bean class='com.acme.testing.MockFactory' factory-method='createMock'><constructor-arg value='com.acme.Mailer'/></bean>",
                "<!-- <bean class='org.mockito.Mockito' factory-method='mock'/> -->",
                "<bean class='com.acme.Desk'><description>org.mockito.Mockito.mock</description></bean>"
            })
    void leavesOtherBeans(String bean) {
        assertThat(XmlBeans.in(beans(bean))).isEmpty();
    }

    @Test
    void readsDocumentTypesWithoutAskingTheirServer() {
        assertThat(XmlBeans.in("""
                        <!DOCTYPE beans PUBLIC "-//SPRING//DTD BEAN//EN" "http://unreachable.invalid/spring-beans.dtd">
                        <beans>
                          <bean class="org.mockito.Mockito" factory-method="mock"><constructor-arg value="com.acme.Mailer"/></bean>
                        </beans>
                        """)).containsExactly(new Bean(3, "com.acme.Mailer"));
    }

    @Test
    void readsWhatIsNotWellFormedAsFarAsItGoes() {
        assertThat(XmlBeans.in("<beans><mockito>")).isEmpty();
    }

    @Test
    void findsBeansThatInheritTheirMethod() {
        String text = beans("<bean id='x' parent='m'><constructor-arg value='com.acme.Mailer'/></bean>\n"
                + "<bean id='m' abstract='true' class='org.mockito.Mockito' factory-method='mock'/>\n"
                + "<bean parent='x' class='com.acme.Desk' factory-method='of'/>\n"
                + "<bean id='a' parent='b'/><bean id='b' parent='a'/>");

        assertThat(XmlBeans.in(text)).containsExactly(new Bean(4, "com.acme.Mailer"), new Bean(5, MockedTypes.UNKNOWN));
    }

    @Test
    void tellsAFileThatMayHaveMore() {
        String bean = "<bean class='org.mockito.Mockito' factory-method='mock'/>";

        assertThat(XmlBeans.isBroken(beans(bean))).isFalse();
        assertThat(XmlBeans.isBroken(beans(bean) + "<")).isTrue();
        assertThat(XmlBeans.in(beans(bean) + "<")).hasSize(1);
        assertThat(XmlBeans.isBroken("<beans")).isFalse();
    }
}

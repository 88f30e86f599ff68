import '@servicenow/sdk/global'

declare global {
    namespace Now {
        namespace Internal {
            interface Keys extends KeysRegistry {
                explicit: {
                    bom_json: {
                        table: 'sys_module'
                        id: 'f0a14d5cddb44099bbf2cd2b00afc69b'
                    }
                    package_json: {
                        table: 'sys_module'
                        id: 'ad8a376c1d374f49929140a105281268'
                    }
                    src_server_lib_names_ts: {
                        table: 'sys_module'
                        id: '8cfc2fa40cfc43cfa74c4a6a2c2f4a0c'
                    }
                    src_server_lib_scope_ts: {
                        table: 'sys_module'
                        id: '6bcd57fbba134626aea11537869426a1'
                        deleted: true
                    }
                }
                composite: [
                    {
                        table: 'sys_choice_set'
                        id: '06150718d226456c83f761011bcdd304'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '0816d7c174e34d038842aca575616980'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'identity'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice_set'
                        id: '09a10135fc2b4925b5c642257c5678a8'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '0bc66ac9825d47d996589ce502c81ce9'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'shared_by'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '15df00bde8eb47a1884907bb452c8b22'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'NULL'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1c649faccc8d4ad6abcdebd8ce401f67'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'portal_link'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '1dea382d8f8a4d7cb5b369f572514921'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '237142c17df041c592347ad2b3015305'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'infrastructure'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '2c2b16eb38e44f63a6a71130df37dd44'
                        key: {
                            name: 'x_mioms_m365ticket.viewer'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: '40c380f3f100463bbe0e54313e2a0975'
                        key: {
                            name: 'x_mioms_m365ticket.admin'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: '470f4525007841a4b2081c4072e97c1d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'devices'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '54e8b4bff48e456784c47091263f8e46'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'shared_by'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '5797c15c3e4642cbb53eaa17df25165d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'portal_link'
                            language: 'en'
                        }
                    },
                    {
                        table: 'ua_table_licensing_config'
                        id: '620f0fb6f8894ba5863b0e834adff110'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                        }
                    },
                    {
                        table: 'sys_user_role_contains'
                        id: '798fd8abbabc49449adee61c64f10fb4'
                        key: {
                            role: {
                                id: '40c380f3f100463bbe0e54313e2a0975'
                                key: {
                                    name: 'x_mioms_m365ticket.admin'
                                }
                            }
                            contains: {
                                id: '2c2b16eb38e44f63a6a71130df37dd44'
                                key: {
                                    name: 'x_mioms_m365ticket.viewer'
                                }
                            }
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: '7d21a5e2ccd24058afc231a1740dc037'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '82b3b3c0d3ff4c33b190b30e3485e182'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'external_id'
                        }
                    },
                    {
                        table: 'sys_db_object'
                        id: '8fa8ce7b97e74d26aaa6b23c73ff6966'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: '9d3b914bf0cc4eac98727ed5acab93df'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'NULL'
                        }
                    },
                    {
                        table: 'sys_dictionary'
                        id: 'a23aa66eac424be3ae41c61f5018ae7d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'abca8250d938406da9abd0d2cacf6adb'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                            value: 'user'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'bd5e909fd9ee49fa9ddaca9431cf13ae'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                            value: 'microsoft'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'c170ac9669d04119aef9966cd60941f1'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'data'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c6bb3a33951646628e4b7e6df8491c5b'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'external_id'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_documentation'
                        id: 'c781be2c543842faa5e3383e3a034555'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_source'
                            language: 'en'
                        }
                    },
                    {
                        table: 'sys_choice'
                        id: 'cec9720cda6847ffbd979b34269c887d'
                        key: {
                            name: 'x_mioms_m365ticket_change'
                            element: 'recommendation_category'
                            value: 'apps'
                            language: 'en'
                            dependent_value: 'NULL'
                        }
                    },
                    {
                        table: 'sys_index'
                        id: 'e7f13d30a80a4cf5884caae546814fe5'
                        key: {
                            logical_table_name: 'x_mioms_m365ticket_change'
                            col_name_string: 'external_id'
                        }
                    },
                    {
                        table: 'sys_user_role'
                        id: 'eb2620cd4a4f49a6a33a7aa0f102c64c'
                        key: {
                            name: 'x_mioms_m365ticket.integration'
                        }
                    },
                ]
            }
        }
    }
}
